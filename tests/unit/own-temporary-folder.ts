import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run a temporary folder of its own, also to the processes it starts, and takes it away at the end with everything in it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mishap-tests-'));
  process.env['TMPDIR'] = folder;
  return () => { rmSync(folder, { recursive: true, force: true }); };
}
