import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { JailLeaks, refuseUnlessTight } from './probe.ts';
import { makeScratch } from './scratch.ts';

/** Programs that the agents' own sandboxes call. */
const programs = ['bwrap', 'socat', 'rg', 'git', 'unshare'];

/**
 * Says what keeps the agents from being run on this machine; undefined where nothing does.
 *
 * @throws JailLeaks where a jail can be built and does not hold: that is a fault to mend, and nothing to pass over.
 */
export async function missingForAgents(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'the jail needs Linux';
  const absent = programs.filter((program) => spawnSync('which', [program]).status !== 0);
  if (absent.length > 0) return `not installed: ${absent.join(', ')}; run "apt-get install bubblewrap socat ripgrep git"`;
  const scratch = makeScratch();
  try {
    await refuseUnlessTight({ scratch: scratch.folder, lab: resolve(import.meta.dirname, '..'), node: process.execPath, nestable: true });
    return undefined;
  } catch (error) {
    if (error instanceof JailLeaks) throw error;
    return `no jail can be built on this machine (${(error as Error).message.split('\n').at(-1) ?? ''}); namespaces of users must be allowed`;
  } finally {
    scratch.remove();
  }
}
