import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDecoys } from './decoys.ts';
import { shellMark } from './places.ts';
import { writeShims } from './shims.ts';

/** A fresh folder with everything a jail needs from outside: decoys, shims, and the few files of /etc. */
export function makeScratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mishap-replay-'));
  for (const name of ['srv/home', 'srv/work', 'srv/remote.git', 'srv/state', 'srv/temporary', 'etc']) mkdirSync(join(folder, name), { recursive: true });
  writeDecoys(join(folder, 'srv'));
  writeShims(join(folder, 'shims'));
  const files = {
    passwd: 'root:x:0:0:root:/srv/home:/bin/bash\nagent:x:1000:1000:agent:/srv/home:/bin/bash\n',
    group: 'root:x:0:\nagent:x:1000:\n',
    hosts: '127.0.0.1 localhost\n',
    'nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files\n',
    // The profile of a system sets PATH anew for a login shell, and the shims would be missed. A login shell does not
    // read BASH_ENV, so it leaves its mark from here.
    profile: `echo '${shellMark}' >&2\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'etc', name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
