import { expect, test } from 'vitest';
import { insertionOf } from '../../../../src/domain/contribute/insertion.ts';
import { readBody } from '../../../../src/reader/body.ts';

/** The text with a bar where somebody goes on typing. */
function shown(...input: Parameters<typeof insertionOf>): string {
  const { text, caret } = insertionOf(...input);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

test('what is not known stays empty, and is where somebody goes on typing', () => {
  expect(shown('Cite', '', '')).toBe('<Cite source="|" />');
  expect(shown('Cite', 'Text.', 'report')).toBe('Text.<Cite source="report" />|');
  expect(shown('Quote', 'words', '')).toBe('<Quote source="|" by="">words</Quote>');
  expect(shown('Quote', '', 'report')).toBe('<Quote source="report" by="|"></Quote>');
  expect(shown('Command', '', 'report')).toBe('\n<Command source="report" form="verbatim">\n\n```sh\n|\n```\n\n</Command>\n');
  expect(shown('Callout', '', '')).toBe('\n<Callout kind="unknown">\n\n|\n\n</Callout>\n');
});

test.each(['Cite', 'Quote', 'Command', 'Callout'] as const)('an unfinished %s does not pass', (component) => {
  expect(readBody('draft.mdx', `Text.\n${insertionOf(component, '', '').text}`, 1).findings).not.toEqual([]);
  if (component !== 'Cite') expect(readBody('draft.mdx', `Text.\n${insertionOf(component, '', 'report').text}`, 1).findings).not.toEqual([]);
});
