import type { Wording } from './words.ts';

type ReadingRule =
  | 'no-records' | 'bad-file-name' | 'unreadable-file' | 'file-too-large' | 'forbidden-character' | 'missing-front-matter' | 'yaml-syntax' | 'yaml-tag'
  | 'yaml-alias' | 'write-up-too-long' | 'duplicate-key' | 'forbidden-key' | 'unknown-field' | 'missing-field' | 'wrong-value' | 'body-syntax' | 'code-in-record' | 'raw-html'
  | 'unknown-component' | 'component-attribute' | 'misplaced-component' | 'unsafe-url' | 'image-in-record' | 'forbidden-heading' | 'bare-code-block' | 'bare-block-quotation';

const hint = (nearest: string | null) => (nearest === null ? '' : ` Did you mean "${nearest}"?`);

/** Wording of what the reader of single files finds. */
export const readingWords: Wording<ReadingRule> = {
  'no-records': ({ folder }) => ({
    problem: `The folder "${folder}" holds no record.`,
    expected: 'A content folder with incidents, failure-modes, controls, tools and guardrails in it.',
    fix: 'Run the command from the project folder, or name the right folder with --content.',
  }),
  'bad-file-name': ({ name }) => ({
    problem: `The file name "${name}" cannot become an address.`,
    expected: 'Lower-case letters and digits joined by single hyphens, at most 80, ending in .mdx.',
    fix: 'Rename the file.',
  }),
  'unreadable-file': ({ reason }) => ({
    problem: `The file was not read: ${reason}.`,
    expected: 'An ordinary file of UTF-8 text.',
    fix: 'Replace it by a plain text file saved as UTF-8.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    problem: `The file has ${String(bytes)} bytes and was not opened.`,
    expected: `At most ${String(limit)} bytes.`,
    fix: 'Shorten the record; a write-up of a few hundred words is enough.',
  }),
  'forbidden-character': ({ character }) => ({
    problem: `The text holds ${character}, which cannot be seen and can change how the text reads.`,
    expected: 'Only visible characters, spaces and line breaks.',
    fix: 'Delete the character; retype the word if it was copied from elsewhere.',
  }),
  'missing-front-matter': () => ({
    problem: 'The file does not begin with a front matter.',
    expected: 'A first line of three hyphens, the fields, and another line of three hyphens.',
    fix: 'Copy the front matter of an existing record of this kind and change it.',
  }),
  'yaml-syntax': ({ problem }) => ({
    problem: `The front matter is not valid YAML: ${problem}${/[.!?]$/.test(problem) ? '' : '.'}`,
    expected: 'Fields as "name: value", indented by two spaces.',
    fix: 'Put quotes around a value that contains ": " or begins with a special character, and check the indentation.',
  }),
  'yaml-tag': ({ tag }) => ({
    problem: `The value carries the YAML tag ${tag}.`,
    expected: 'Plain values only; a tag can ask a program to construct something.',
    fix: 'Delete the tag.',
  }),
  'yaml-alias': ({ found }) => ({
    problem: `The YAML anchor or alias ${found} is used.`,
    expected: 'Plain values only; aliases can expand without limit.',
    fix: 'Write the value out where it is needed.',
  }),
  'duplicate-key': ({ key }) => ({
    problem: `The field "${key}" is written twice.`,
    expected: 'Each field once.',
    fix: 'Delete one of the two, or join their values.',
  }),
  'forbidden-key': ({ key }) => ({
    problem: `The field name "${key}" is not allowed anywhere.`,
    expected: 'Field names of the field guide.',
    fix: 'Delete the field.',
  }),
  'unknown-field': ({ field, nearest, allowed }) => ({
    problem: `The field "${field}" is not known here.${hint(nearest)}`,
    expected: `One of: ${allowed.join(', ')}.`,
    fix: nearest === null ? 'Delete the field, or move it to where it belongs.' : `Rename it to "${nearest}", or delete it.`,
  }),
  'missing-field': ({ field, meaning }) => ({
    problem: `The field "${field}" is missing.`,
    expected: meaning ?? 'A value as the field guide describes it.',
    fix: `Add "${field}".`,
  }),
  'wrong-value': ({ found, expected, nearest }) => ({
    problem: `The value "${found}" does not fit here.${hint(nearest)}`,
    expected: `${expected}.`,
    fix: 'Change the value.',
  }),
  'body-syntax': ({ problem }) => ({
    problem: `The write-up cannot be read from here on: ${problem}${/[.!?]$/.test(problem) ? '' : '.'}`,
    expected: 'Markdown with the components of the field guide, each closed.',
    fix: 'Close the component; write a lone < or { inside backticks.',
  }),
  'write-up-too-long': ({ length, limit }) => ({
    problem: `The write-up has ${String(length)} characters and was not read.`,
    expected: `At most ${String(limit)} characters.`,
    fix: 'Shorten it; a few hundred words are enough.',
  }),
  'code-in-record': ({ found }) => ({
    problem: `"${found}" is code.`,
    expected: 'Text only: a record is data and is never run.',
    fix: 'Delete it; to show braces or a line that begins with import or export, put it in backticks.',
  }),
  'raw-html': ({ element }) => ({
    problem: `"${element}" is HTML.`,
    expected: 'Markdown and the components Cite, Quote, Command and Callout.',
    fix: 'Use Markdown instead, or put the text in backticks.',
  }),
  'unknown-component': ({ name, allowed }) => ({
    problem: `The component "${name}" is not known.`,
    expected: `One of: ${allowed.join(', ')}.`,
    fix: 'Use one of these, or plain Markdown.',
  }),
  'component-attribute': ({ component, problem, expected }) => ({
    problem: `In ${component}, ${problem}.`,
    expected: `${expected}.`,
    fix: 'Correct the attribute.',
  }),
  'misplaced-component': ({ component, problem, expected }) => ({
    problem: `${component} would not be shown as it is written: ${problem}.`,
    expected: `${expected}.`,
    fix: 'Move the component, or what it holds.',
  }),
  'unsafe-url': ({ url }) => ({
    problem: `The address "${url}" is not allowed.`,
    expected: 'A full address that begins with https:// or http://, without a user name.',
    fix: 'Give the full address, or remove the link.',
  }),
  'image-in-record': ({ url }) => ({
    problem: `The picture "${url}" is not allowed.`,
    expected: 'Text: records hold no pictures and load nothing from elsewhere.',
    fix: 'Describe what the picture shows and cite its source.',
  }),
  'forbidden-heading': ({ depth }) => ({
    problem: `A heading of level ${String(depth)} is used.`,
    expected: 'Headings of level 2 (##) and 3 (###); the page has its own level 1.',
    fix: 'Change the number of # signs.',
  }),
  'bare-code-block': () => ({
    problem: 'A code block stands outside a Command.',
    expected: '<Command source="…" form="verbatim"> around it, so that it has a source and says whether it is exact.',
    fix: 'Wrap the block in a Command.',
  }),
  'bare-block-quotation': () => ({
    problem: 'A quotation is written with ">".',
    expected: '<Quote source="…" by="…">exact words</Quote>, so that it has a source.',
    fix: 'Use Quote instead.',
  }),
};
