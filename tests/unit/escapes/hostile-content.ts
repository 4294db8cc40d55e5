import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { cutFrontMatter } from '../../../src/reader/front-matter.ts';
import { readRecord } from '../../../src/reader/read-record.ts';
import { members, recordKinds, type RecordKind } from '../../../src/schema/vocabulary.ts';
import { visibleHostileTexts } from '../hostile-texts.ts';

type Path = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

/** Texts that a field for text takes: some begin or end with what a form would trim. */
const texts = visibleHostileTexts.filter((text) => text.length < 100);

/**
 * Writes a copy of a content folder in which every field that takes any text holds a hostile one, and every write-up ends with
 * all of them. The records stay valid. Another turn puts other texts into the same fields.
 */
export async function writeHostileContent(from: string, turn: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-hostile-'));
  await cp(from, folder, { recursive: true });
  let next = turn;
  const nextText = () => texts[next++ % texts.length] ?? '';
  for (const kind of members(recordKinds)) {
    for (const name of await readdir(join(folder, recordKinds[kind].folder), { recursive: true })) {
      if (!name.endsWith('.mdx') || name.endsWith('README.md')) continue;
      const path = join(folder, recordKinds[kind].folder, name);
      await writeFile(path, hostileRecord(kind, `content/${recordKinds[kind].folder}/${name}`, await readFile(path, 'utf8'), nextText));
    }
  }
  return folder;
}

function hostileRecord(kind: RecordKind, file: string, text: string, nextText: () => string): string {
  const cut = cutFrontMatter(text);
  if (cut === null) throw new Error(`${file} is no record`);
  const original: unknown = parse(cut.yaml);
  const changed: unknown = structuredClone(original);
  for (const path of textsIn(original)) put(changed, path, nextText());
  // What a field refuses becomes what it was. Once is enough, since a field refuses by itself.
  for (const { place } of readRecord({ file, kind, text: recordOf(changed, '') }).findings) if (place.path !== undefined) put(changed, place.path, valueAt(original, place.path));
  const written = recordOf(changed, `${cut.markdown}${writeUp(original)}`);
  const { findings } = readRecord({ file, kind, text: written });
  if (findings.length > 0) throw new Error(`${file}: ${JSON.stringify(findings[0])}`);
  return written;
}

function recordOf(fields: unknown, markdown: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${markdown}`;
}

/** A paragraph for each text, as text and as code, cited where the record has sources. */
function writeUp(fields: unknown): string {
  const [source] = (fields as { sources?: { id: string }[] }).sources ?? [];
  const cite = source === undefined ? '' : `<Cite source="${source.id}" />`;
  return texts.map((text) => `\nIt said ${text.replace(/[!-/:-@[-`{-~]/g, '\\$&')} and ${inCode(text)}.${cite}\n`).join('');
}

function inCode(text: string): string {
  const fence = '`'.repeat(4);
  return `${fence} ${text} ${fence}`;
}

function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Holder | undefined)?.[step], root);
}

function put(root: unknown, path: Path, value: unknown): void {
  const holder = valueAt(root, path.slice(0, -1)) as Holder;
  holder[path.at(-1) ?? ''] = value;
}
