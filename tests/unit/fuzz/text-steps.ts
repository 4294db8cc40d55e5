import fc from 'fast-check';
import { hiddenCharacters, visibleHostileTexts } from '../hostile-texts.ts';
import { anywhere, shown, type Step } from './step.ts';

const pieces = [
  ...hiddenCharacters, ...visibleHostileTexts, '\r', '\r\n', '\n', '\n\n', '\t', '\u00a0', '\u3000', '---', '\n---\n', '\n...\n', '%YAML 1.2\n', '"', "'", ':', ': ', ' #', '#', '{', '}', '[', ']', ',', '&a ', '*a', '!!', '!x ', '|', '>', '- ', '? ', '<', '>', '&', '\\', '`', '*', '_', '~', '/', '=', '%', '@', '0', '-', '.', '\u{10ffff}', 'ı', 'İ', 'ß', 'ﬁ',
];

/** Puts a piece somewhere into the text. */
const insert = fc.record({ piece: fc.constantFrom(...pieces), place: anywhere }).map(({ piece, place }): Step => ({
  label: `puts ${shown(piece)} at ${String(place)}`,
  change: (text) => { const offset = place % (text.length + 1); return text.slice(0, offset) + piece + text.slice(offset); },
}));

/** Takes a stretch out, or writes it twice. */
const stretch = fc.record({ place: anywhere, length: fc.integer({ min: 1, max: 60 }), times: fc.constantFrom(0, 0, 2, 40) }).map(({ place, length, times }): Step => ({
  label: `writes ${String(length)} characters at ${String(place)} ${String(times)} times`,
  change: (text) => { const offset = place % (text.length + 1); return text.slice(0, offset) + text.slice(offset, offset + length).repeat(times) + text.slice(offset + length); },
}));

const cut = fc.record({ place: anywhere, isEnd: fc.boolean() }).map(({ place, isEnd }): Step => ({
  label: `keeps what is ${isEnd ? 'after' : 'before'} ${String(place)}`,
  change: (text) => (isEnd ? text.slice(place % (text.length + 1)) : text.slice(0, place % (text.length + 1))),
}));

/** Flips bits of the text as it is stored; what is not UTF-8 afterwards becomes a replacement character. */
const bits = fc.record({ place: anywhere, mask: fc.integer({ min: 1, max: 255 }) }).map(({ place, mask }): Step => ({
  label: `turns the bits ${String(mask)} of the byte at ${String(place)}`,
  change: (text) => {
    const bytes = Buffer.from(text);
    const offset = place % Math.max(bytes.length, 1);
    if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(offset) ^ mask, offset);
    return bytes.toString();
  },
}));

const lineEnds = fc.constantFrom('\r\n', '\r', '\u0085', '\u2028', '\n\n', ' \n', '\t\n').map((end): Step => ({ label: `ends lines with ${shown(end)}`, change: (text) => text.replaceAll('\n', end) }));

const swapLines = fc.record({ one: anywhere, other: anywhere }).map(({ one, other }): Step => ({
  label: `swaps the lines ${String(one)} and ${String(other)}`,
  change: (text) => {
    const lines = text.split('\n');
    const [a, b] = [one % lines.length, other % lines.length];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
}));

const encoding = fc.constantFrom<Step>(
  { label: 'begins with a byte order mark', change: (text) => `\ufeff${text}`, breaks: true },
  { label: 'has a NUL after each character', change: (text) => text.slice(0, 2000).split('').join('\0'), breaks: true },
  { label: 'was read as Latin-1', change: (text) => Buffer.from(text).toString('latin1') },
  { label: 'is decomposed', change: (text) => text.normalize('NFD') },
  { label: 'is in capitals', change: (text) => text.toUpperCase() },
  { label: 'is empty', change: () => '' },
  { label: 'is there twice', change: (text) => text + text },
);

/** A character that nobody sees, somewhere; always a fault. */
const hide = fc.record({ character: fc.constantFrom('\u202e', '\u200b', '\u0000', '\u001b', '\ufeff', '\u2028', '\u{e0041}', '\ud800'), place: anywhere }).map(({ character, place }): Step => ({
  label: `hides ${shown(character)} at ${String(place)}`,
  change: (text) => { const offset = place % (text.length + 1); return text.slice(0, offset) + character + text.slice(offset); },
  breaks: true,
}));

/** Changes that know nothing of what the text means. */
export const textSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: insert }, { weight: 4, arbitrary: stretch }, { weight: 1, arbitrary: cut }, { weight: 3, arbitrary: bits },
  { weight: 1, arbitrary: lineEnds }, { weight: 2, arbitrary: swapLines }, { weight: 1, arbitrary: encoding }, { weight: 1, arbitrary: hide },
);

/** The text of a record cut for steps that concern one half of it. A text that has no halves any more stays whole. */
export function onHalf(half: 'fields' | 'write-up', change: (text: string) => string): (text: string) => string {
  return (text) => {
    const parts = /^(---\n)([\s\S]*?)(\n---\n)([\s\S]*)$/.exec(text);
    if (parts === null) return text;
    const [, open = '', fields = '', close = '', writeUp = ''] = parts;
    return half === 'fields' ? open + change(fields) + close + writeUp : open + fields + close + change(writeUp);
  };
}

/** Somewhere between two lines of the text. */
export function betweenLines(text: string, place: number, piece: string): string {
  const lines = text.split('\n');
  return [...lines.slice(0, place % (lines.length + 1)), piece, ...lines.slice(place % (lines.length + 1))].join('\n');
}

