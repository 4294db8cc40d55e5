import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, projectFolder } from './places.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Makes modules imported from now on load from what an earlier start left: the program without its types, and compiled.
 * Node 22 keeps the second and takes the types off anew each time, which is a third of a second for a check. Everything
 * is found by the fingerprint of the text it came from, so it can be missing and never out of date.
 */
export function startQuickly(): void {
  enableCompileCache(join(cacheFolder, 'compiled'));
  registerHooks({
    load: (url, context, next) => (isOurs(url) ? { format: 'module', source: withoutTypes(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true } : next(url, context)),
  });
}

function isOurs(url: string): boolean {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return false;
  const path = fileURLToPath(url);
  return path.startsWith(projectFolder) && !path.includes('node_modules');
}

function withoutTypes(text: string): string {
  const kept = join(cacheFolder, 'stripped', hash('sha256', `${process.version}\0${text}`));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const stripped = withoutWarning(() => stripTypeScriptTypes(text));
    writeWhole(kept, stripped);
    return stripped;
  }
}

/** Node takes types off by itself without a word; asked for by name it warns that the function is new. */
function withoutWarning<T>(work: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
