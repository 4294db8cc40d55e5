import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that nobody ever reads half of it. A cache that cannot be written is no fault: false then. */
export function writeWhole(path: string, content: string | Uint8Array): boolean {
  const half = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, content);
    renameSync(half, path);
    return true;
  } catch {
    return false;
  }
}
