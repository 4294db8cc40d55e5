import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { recordKinds, members, type RecordKind } from '../../../src/schema/vocabulary.ts';

/** A record of the register as text. */
export interface RecordOnDisk {
  readonly file: string;
  readonly kind: RecordKind;
  readonly slug: string;
  readonly text: string;
}

/** Every record of the register. */
export const recordsOnDisk: readonly RecordOnDisk[] = members(recordKinds).flatMap((kind) => {
  const folder = join('content', recordKinds[kind].folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ file: join(folder, name), kind, slug: basename(name, '.mdx'), text: readFileSync(join(folder, name), 'utf8') }));
});

/** Texts that YAML, the reader or a terminal could take for something else. */
export const awkwardTexts: readonly string[] = [
  'yes', 'no', 'on', 'true', 'null', '~', '', ' ', '2025-07-18', '2025-07-18T09:30Z', '2025', '12', '-0', '1e3', '.5', '.inf', '0x1f', '0o17', '0b1', '1_000', '12:30:45', '=', '<<', '- a', '-', '?', '? a', '- ? a', '#', 'a #b', 'a#b', ': ', 'a: b',
  'a:', ':a', '---', '--- a', '...', '%TAG', '&x', '*x', '!x', '| a', '> a', '@a', '`a`', '[a]', '{a}', 'a, b', 'a]', "it's", '"a"', `"it's"`, "'", '"', '\\', '\\u202e', 'a  ', '  a', '\ta', 'a\t', 'a\nb', 'a\n\nb\n', 'a\n\n\n', '\na', 'a \nb', '  a\nb',
  'a\n---\nb', 'a\n...\nb', 'a\n? b', 'a\n  - ? b', 'a\n% b', 'a\n\tb', '\n', '\r', 'a\r\nb', '\u2028% b', '\u0085', '\ufeff', '\u202e', '\ud800', '👩‍💻 ❤️', '\0', '\u001b[31m', 'x'.repeat(2000), 'word '.repeat(300), '__proto__', 'constructor', '--- \nb',
];
