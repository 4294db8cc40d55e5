import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { applyRules } from '../../../src/domain/apply-rules.ts';
import { quotedIn } from '../../../src/domain/quotation-marks.ts';
import { readRecord } from '../../../src/reader/read-record.ts';
import { registerWith } from '../fuzz/small-register.ts';
import { fixtures, today } from '../registers/fixture.ts';

const file = 'content/incidents/example-table-dropped.mdx';
const valid = readFileSync(join(fixtures, 'valid/incidents/example-table-dropped.mdx'), 'utf8');

function rulesFor(text: string): string[] {
  const { record, findings } = readRecord({ file, kind: 'incident', text });
  expect(findings).toEqual([]);
  return applyRules(registerWith(record!), { today }).map(({ rule }) => rule);
}

describe('a name is found wherever we wrote it', () => {
  it.each([
    ['a heading', valid.replace('## What happened', '## What engineer Jane Example did')],
    ['the title of a link', `${valid}\nSee [the log](https://operator.example/log "by Jane Example").<Cite source="report" />\n`],
    ['the line of who is quoted', `${valid}\n<Quote source="report" by="developer Jane Example">It was gone.</Quote>\n`],
    ['what a source is cited for', valid.replace('supports: The event.', 'supports: What engineer Jane Example saw.')],
  ])('in %s', (_name, text) => {
    expect(rulesFor(text)).toEqual(['named-person']);
  });

  test('and not in what was printed as author and title of a source', () => {
    expect(rulesFor(valid.replace('title: What happened,', 'title: What engineer Jane Example saw, author: Jane Example,'))).toEqual([]);
  });
});

describe('a quotation', () => {
  test.each([['“one” and "two"', ['one', 'two']], ['„eins“ und „zwei”', ['eins', 'zwei']], ['«un» et »zwei«', ['un', 'zwei']], ['no “end', []], ['it’s ‘one’', []]])('in %s is %j', (text, words) => {
    expect(quotedIn(text)).toEqual(words);
  });

  it.each([['„', '“'], ['«', '»'], ['“', '”']])('is measured between %s and %s, in fields and in the write-up', (open, close) => {
    const long = `${open}${'word '.repeat(26)}${close}`;
    expect(rulesFor(valid.replace('text: Tidy the schema.', `text: ${long}`))).toEqual(['long-quotation']);
    expect(rulesFor(`${valid}\nIt said ${long}.<Cite source="report" />\n`)).toEqual(['long-quotation']);
  });
});
