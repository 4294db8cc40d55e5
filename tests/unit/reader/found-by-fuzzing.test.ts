import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { parseWithCare } from '../../../src/reader/front-matter.ts';
import { parsePlainYaml } from '../../../src/reader/plain-yaml.ts';
import { readRecord } from '../../../src/reader/read-record.ts';
import { renderProse } from '../../../src/reader/render-prose.ts';
import { faultsOfHtml } from '../fuzz/shown-html.ts';
import { fixtures } from '../registers/fixture.ts';

const valid = readFileSync(join(fixtures, 'valid/incidents/example-table-dropped.mdx'), 'utf8');
const sources = [{ id: 'report' }, { id: 'review' }];

function read(text: string): Finding[] {
  return readRecord({ file: 'content/incidents/example.mdx', kind: 'incident', text }).findings;
}

function readWriteUp(body: string): Finding[] {
  return read(valid.replace(/\n## What happened[\s\S]*$/, `\n${body}\n`));
}

function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}

describe('the place of a finding', () => {
  it('is one that the file has, however broken its fields are', () => {
    const text = valid.replace('---\n', '---\n    <<: { a: 1 }\n<<: { a: 1 }\n');
    const findings = read(text);
    const lines = text.split('\n');
    expect(findings.length).toBeGreaterThan(5);
    for (const { place: { at } } of findings) expect(at!.column).toBeLessThanOrEqual(lines[at!.line - 1]!.length + 1);
  });

  it.each(['1.5', 'true', 'null', '""'])('is that of the field, also where it is called %s', (name) => {
    const text = valid.replace('kind: harm\n', `kind: harm\n${name}: x\n`);
    expect(read(text).find(({ rule }) => rule === 'unknown-field')?.place.at).toEqual({ line: text.split('\n').indexOf(`${name}: x`) + 1, column: 1 });
  });

  it('is where nesting begins to be too deep, wherever the stack of the caller ends', () => {
    const text = valid.replace('kind: harm\n', `kind: ${'['.repeat(3000)}\n`);
    const line = text.split('\n').findIndex((each) => each.startsWith('kind')) + 1;
    expect(read(text).filter(({ rule }) => rule === 'yaml-syntax')).toEqual([expect.objectContaining({ place: { file: 'content/incidents/example.mdx', at: { line, column: 107 } }, args: { problem: 'it is nested too deeply to be read' } })]);
  });
});

describe('the short cut for plain fields leaves to the careful parser', () => {
  it.each([
    ['a field without a name', ': x'], ['a field called null', 'a: { null: x }'], ['a name of a thousand characters', `"${'a'.repeat(1100)}": x`],
    ['a comment further left than the text after it', 'a:\n  b:\n# c\n    one\n    two\n  d: e\n'], ['a hundred open brackets', `a: "${'['.repeat(101)}"`], ['sixty thousand characters', `a: ${'b'.repeat(60_000)}`],
  ])('%s', (_name, yaml) => {
    expect(parsePlainYaml(yaml)).toBeUndefined();
  });

  it('and no comment that stands where the line after it stands', () => {
    expect(parsePlainYaml('# a\na:\n  # b\n  b: c\n\n# d\ne: f\n')).toEqual({ a: { b: 'c' }, e: 'f' });
  });
});

describe('fields made to keep the parser busy', () => {
  it.each([
    ['field names within field names on the line of another', `x: ${'? '.repeat(3000)}`], ['lists within lists on one line', '- '.repeat(3000)], ['maps within maps on one line', 'a: '.repeat(3000)], ['names without a word', ': '.repeat(3000)], ['lines indented further and further', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')], ['more characters than ten records have', 'a: b\n'.repeat(20_000)],
  ])('%s are refused', (_name, yaml) => {
    expect(parseWithCare('x', yaml, 1)).toMatchObject({ value: null, findings: [{ rule: 'yaml-syntax' }] });
  });

  it('a write-up of thousands of lines is refused where it goes too far', () => {
    const [found] = readWriteUp('>\n\n'.repeat(1100)).filter(({ rule }) => rule === 'body-syntax');
    expect(found).toMatchObject({ args: { problem: 'it has more than 2000 lines' } });
  });
});

describe('a carriage return that ends no line', () => {
  it.each([['as it is', valid.replace('An example agent', 'An\rexample agent')], ['as an escape', valid.replace(/^title: .*$/m, 'title: "An\\rexample"')]])('is a character that nobody sees, %s', (_name, text) => {
    expect(read(text).map(({ args }) => args)).toContainEqual({ character: 'U+000D CARRIAGE RETURN' });
  });

  it('is no line of the file, so what is found after it keeps its line', () => {
    const text = valid.replace('The agent dropped', 'The\ragent {x} dropped');
    expect(read(text).find(({ rule }) => rule === 'code-in-record')?.place.at).toEqual({ line: 52, column: 11 });
  });

  it('and one that does is none', () => {
    expect(read(valid.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('a component that would not be shown as it is written', () => {
  it.each([
    ['a citation in a link', '[Text <Cite source="report" />](https://operator.example/)'], ['a quotation in a link', '[Text <Quote source="report">words</Quote>](https://operator.example/)'], ['a citation that holds text', '<Cite source="report">Text</Cite>'],
    ['a command within a paragraph', 'Text <Command source="report" form="verbatim">rm</Command>'], ['a command on one line', '<Command source="report" form="verbatim">rm</Command>'], ['a command without a block', '<Command source="report" form="verbatim">\n\nText.\n\n</Command>'], ['a command with more than a block', '<Command source="report" form="verbatim">\n\n```\nrm\n```\n\nText.\n\n</Command>'],
    ['a callout within a paragraph', 'Text <Callout kind="note">more</Callout>'], ['an empty callout', '<Callout kind="note">\n</Callout>'], ['an empty quotation', '<Quote source="report"></Quote>'],
  ])('%s is a finding', (_name, body) => {
    expect(rulesOf(readWriteUp(body))).toContain('misplaced-component');
  });

  it.each([
    'Text.<Cite source="report" />', '[Text](https://operator.example/).<Cite source="report" />', '<Quote source="report">\n\n- one\n- two\n\n</Quote>', 'Text <Quote source="report">words <Quote source="review">words</Quote></Quote>.', '<Callout kind="note">\n\nText.<Cite source="report" />\n\n<Command source="report" form="verbatim">\n\n```\nrm\n```\n\n</Command>\n\n</Callout>', '- Text.\n\n  <Command source="report" form="verbatim">\n\n  ```\n  rm\n  ```\n\n  </Command>',
  ])('and %j is none', (body) => {
    expect(rulesOf(readWriteUp(body))).not.toContain('misplaced-component');
    expect(faultsOfHtml(renderProse(body, sources))).toEqual([]);
  });

  it('that opens in a link and does not close there is a finding and no exception', () => {
    expect(rulesOf(readWriteUp('[Text <Quote source="report"> more](https://operator.example/) text</Quote>'))).toContain('body-syntax');
  });
});

describe('headings', () => {
  it('of one text have ids of their own, whatever they say', () => {
    expect([...renderProse('## A b\n\n## A, b!\n\n### A b 2\n\n## 何\n\n## A b', sources).matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['text-a-b', 'text-a-b-2', 'text-a-b-2-2', 'text-section', 'text-a-b-3']);
  });
});

describe('a day on which the record itself was changed', () => {
  it.each([['revisions', /on: 2025-06-10, note/, 'on: unknown, note'], ['review', /on: 2025-06-10 \}/, 'on: unknown }']])('is known, in %s', (_name, from, to) => {
    expect(rulesOf(read(valid.replace(from, to)))).toEqual(['wrong-value']);
  });
});
