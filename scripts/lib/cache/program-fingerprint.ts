import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './places.ts';

/** The folders of every module that has a part in reading a record; a test follows the imports. */
export const readingFolders = ['src/schema', 'src/domain', 'src/reader'] as const;

/**
 * A fingerprint of the program that reads records: its text, the versions of its packages, and Node. Null where it is not
 * known which packages are installed.
 */
export function programFingerprint(): string | null {
  try {
    const packages = readFileSync(join(projectFolder, 'node_modules/.package-lock.json'), 'utf8');
    const modules = readingFolders.flatMap((folder) => readdirSync(join(projectFolder, folder)).filter((name) => name.endsWith('.ts')).sort().map((name) => join(folder, name)));
    return hash('sha256', JSON.stringify([process.version, packages, ...modules.flatMap((path) => [path, readFileSync(join(projectFolder, path), 'utf8')])]));
  } catch {
    return null;
  }
}
