/**
 * The packages of the replay have their own lock file and may be absent, so they are imported by name at run time.
 * Each engine states the few functions it uses as a type of its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(import.meta.dirname, '..', 'node_modules');

export function packageFolder(name: string): string {
  return join(modules, name);
}

export function missingPackage(name: string): string | undefined {
  return existsSync(join(packageFolder(name), 'package.json')) ? undefined : `${name} is not installed: run "npm ci" in tests/replay`;
}

export function packageVersion(name: string, folder = packageFolder(name)): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The module as `Shape`, which the caller states and the first call proves. */
export async function importPackage<Shape>(specifier: string): Promise<Shape> {
  return (await import(specifier)) as Shape;
}

export async function importFile<Shape>(path: string): Promise<Shape> {
  return (await import(pathToFileURL(path).href)) as Shape;
}
