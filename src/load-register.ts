import { linkRegister, type Links } from './domain/links.ts';
import type { AnyRecord, Register } from './domain/register.ts';
import { replayedLines, type ReplayedLines } from './domain/replay/replayed-lines.ts';
import { openText } from './reader/open-text.ts';
import { readContent } from './reader/read-content.ts';
import { renderProse } from './reader/render-prose.ts';

/** The register as pages use it. */
export interface LoadedRegister {
  readonly register: Register;
  readonly links: Links;
  /** By slug of an incident what guardrails made of its actions. */
  readonly replayed: ReadonlyMap<string, ReplayedLines>;
  /** The write-up of a record as HTML; empty when there is none. */
  readonly proseHtml: (record: AnyRecord) => string;
  /** The file of a record as it is written. */
  readonly sourceText: (record: AnyRecord) => Promise<string>;
}

const folder = process.env['MISHAP_CONTENT'] ?? 'content';
let loaded: Promise<LoadedRegister> | null = null;

/**
 * Reads the records for the pages, once per build. While writing (`astro dev`) they are read anew for each page, so
 * that a saved record shows at once. `npm run build` has checked them before; a record that cannot be read stops the
 * build here too.
 */
export function loadRegister(): Promise<LoadedRegister> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LoadedRegister> {
  const { register, findings } = await readContent(folder, 'content');
  if (findings.length > 0) {
    const places = findings.map((found) => `${found.place.file}: ${found.rule}`);
    throw new Error(`The records have ${String(findings.length)} problems; "npm run check" explains them.\n${places.join('\n')}`);
  }
  return {
    register,
    links: linkRegister(register),
    replayed: replayedLines(register),
    proseHtml: (record) => renderProse(record.prose.markdown, 'sources' in record.data ? record.data.sources : []),
    sourceText: readSource,
  };
}

async function readSource({ file }: AnyRecord): Promise<string> {
  const text = await openText(file.replace(/^content\//, `${folder}/`), file);
  if (typeof text !== 'string') throw new Error(`${file} was read a moment ago and cannot be read now`);
  return text;
}
