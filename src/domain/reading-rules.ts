import type { readingWords } from './words-reading.ts';

/** What is checked while a single file is read, before the rules across records. */
export const readingRules = {
  'no-records': 'The folder holds no record at all.',
  'bad-file-name': 'A file name cannot become an address.',
  'unreadable-file': 'A file is a link, or is not UTF-8 text.',
  'file-too-large': 'A file is larger than any record needs to be.',
  'forbidden-character': 'A character cannot be seen and can change how the text reads, such as a bidirectional override.',
  'missing-front-matter': 'A record does not begin with its fields.',
  'yaml-syntax': 'The fields are not valid YAML.',
  'yaml-tag': 'A value carries a YAML tag, which could construct something.',
  'yaml-alias': 'A YAML anchor or alias is used, which could expand without limit.',
  'duplicate-key': 'The same field is written twice.',
  'forbidden-key': 'A field has a name that reaches into every object, such as `__proto__`.',
  'unknown-field': 'A field is not known.',
  'missing-field': 'A required field is missing.',
  'wrong-value': 'A value does not fit its field.',
  'body-syntax': 'The write-up is not well-formed.',
  'code-in-record': 'The write-up holds an import, an export or an expression.',
  'raw-html': 'The write-up holds HTML.',
  'unknown-component': 'The write-up uses a component that is not on the list.',
  'component-attribute': 'A component has an attribute it does not take, or one that is computed.',
  'unsafe-url': 'A link does not lead to a full https:// or http:// address.',
  'image-in-record': 'The write-up shows a picture.',
  'forbidden-heading': 'A heading is not of level 2 or 3.',
  'bare-code-block': 'A code block has no source.',
  'bare-block-quotation': 'A quotation has no source.',
} as const satisfies Record<keyof typeof readingWords, string>;
