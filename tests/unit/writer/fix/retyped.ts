import { isScalar, parseDocument, visit, type Document } from 'yaml';
import { cutFrontMatter } from '../../../../src/reader/front-matter.ts';
import { awkwardTexts } from '../records.ts';

/** The same record as somebody else might have typed it. */
export function retyped(text: string, random: () => number): { text: string; comments: number } {
  const cut = cutFrontMatter(text)!;
  const document: Document = parseDocument(cut.yaml, { version: '1.2' });
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  let comments = 0;
  // Inside braces it cannot be told which field a comment belongs to.
  const isCommented = random() < 0.7;
  visit(document, {
    Map: (key, map) => {
      if (random() < 0.5) map.items.sort(() => random() - 0.5);
      if (!isCommented && key !== null && random() < 0.1) map.flow = true;
      else if (isCommented) map.flow = false;
    },
    Seq: (_key, seq) => {
      if (isCommented) seq.flow = false;
    },
    Pair: (_key, pair) => {
      if (!isCommented) return;
      if (isScalar(pair.key) && random() < 0.1) {
        pair.key.commentBefore = ` said above ${String(comments += 1)}`;
        if (random() < 0.3) pair.key.spaceBefore = true;
      }
      if (isScalar(pair.value) && random() < 0.1) pair.value.comment = ` said beside ${String(comments += 1)}: # "x`;
    },
    Scalar: (key, scalar) => {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      if (random() < 0.02) scalar.value = pick(awkwardTexts);
      if (random() < 0.4) scalar.type = pick(['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL', 'PLAIN'] as const);
    },
  });
  const yaml = document.toString({ lineWidth: pick([0, 40, 80, 120]), indent: pick([2, 3, 4]), indentSeq: pick([true, false]), flowCollectionPadding: pick([true, false]) });
  const loose = yaml.replace(/^(?! *[^ #\n][^\n]*: [|>])(.*[\w}\]])$/gm, (each: string) => (random() < 0.1 && !/[|>][-+0-9]*$/.test(each) ? `${each} \t` : each));
  const typed = `---\n${loose}---\n${pick(['', '\n', '\n\n'])}${cut.markdown}`;
  return { text: random() < 0.3 ? typed.replaceAll('\n', '\r\n') : typed, comments };
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32), so that a failure can be repeated. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
