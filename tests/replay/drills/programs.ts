/** The programs that drills name, as they are installed for the replay. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from '../jail/places.ts';

const agents = join(import.meta.dirname, '..', 'agents', 'node_modules');

/** Writes starters into the folder of the jail that is first in PATH. */
export function layPrograms(scratch: string): void {
  const write = (name: string, text: string) => writeFileSync(join(scratch, 'shims', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const vendor = join(agents, '@openai', `codex-${process.platform}-${process.arch}`, 'vendor');
  const target = existsSync(vendor) ? readdirSync(vendor)[0] : undefined;
  if (target !== undefined) write('codex', `exec ${places.lab}/agents/node_modules/@openai/codex-${process.platform}-${process.arch}/vendor/${target}/bin/codex "$@"`);
  write('srt', `exec ${places.node} ${places.lab}/node_modules/@anthropic-ai/sandbox-runtime/dist/cli.js "$@"`);
  write('npx', `case "$1" in cc-safety-net@*) shift; exec ${places.node} ${places.lab}/node_modules/cc-safety-net/dist/bin/cc-safety-net.js "$@" ;; esac; echo "npx: $1 is not here" >&2; exit 1`);
}

/** Programs of this machine that a stand-in hides otherwise. A jail without a network makes the real ones harmless. */
export function realPrograms(): Readonly<Record<string, string>> {
  const found = ['curl', 'psql', 'terraform'].flatMap((name) => {
    const path = locate(name);
    return path === undefined ? [] : [[`${places.shims}/${name}`, path], ...(path === `/usr/bin/${name}` ? [[path, path]] : [])];
  });
  return Object.fromEntries(found) as Record<string, string>;
}

/** Full path of a program on this machine. */
export function locate(name: string): string | undefined {
  // Debian's psql is a script that chooses among the real ones by files that the jail does not show.
  const versions = '/usr/lib/postgresql';
  const real = name === 'psql' && existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin', name)) : [];
  return [...real, ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name))].find((path) => existsSync(path));
}
