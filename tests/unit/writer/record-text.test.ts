import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cutFrontMatter, parseWithCare, parseYaml } from '../../../src/reader/front-matter.ts';
import { readRecord } from '../../../src/reader/read-record.ts';
import { draftOf, isDraftProblem } from '../../../src/writer/draft-of.ts';
import { recordText, type RecordDraft } from '../../../src/writer/record-text.ts';
import { awkwardTexts, recordsOnDisk } from './records.ts';

// The property is tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });


/** The values of a written record, as both parsers of the reader give them. */
function valuesOf(text: string): unknown {
  const yaml = cutFrontMatter(text)?.yaml ?? '';
  const careful = parseWithCare('draft.mdx', yaml, 2);
  expect(careful.findings).toEqual([]);
  expect(parseYaml('draft.mdx', yaml, 2)).toEqual(careful);
  return careful.value;
}

function drafted(text: string): RecordDraft {
  const draft = draftOf(text);
  if (isDraftProblem(draft)) throw new Error(JSON.stringify(draft.findings));
  return draft;
}

const incident = (front: Record<string, unknown>, body = 'Text.'): RecordDraft => ({ kind: 'incident', front, body });

describe('the text of a record', () => {
  it.each(recordsOnDisk)('gives back the values and the write-up of $file', ({ file, text: given }) => {
    const draft = drafted(given);
    const text = recordText(draft);
    expect(valuesOf(text)).toEqual(draft.front);
    expect(drafted(text)).toEqual(draft);
    expect(readRecord({ file, kind: draft.kind, text }).findings.filter(({ rule }) => rule !== 'bad-file-name')).toEqual([]);
  });

  it.each(awkwardTexts)('carries the text %j unchanged in every place', (word) => {
    const front = { noSuchField: word, list: [word, 'b'], lists: [{ a: word, b: word }, [word]], map: { a: word }, deep: { list: [{ a: { b: word } }] } };
    expect(valuesOf(recordText(incident(front)))).toEqual(front);
  });

  it('carries any values unchanged under any names', () => {
    const word = fc.oneof(fc.constantFrom(...awkwardTexts), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.array(fc.constantFrom('a', ' ', '\n', ':', '-', '#', '?', '"', "'", '|', '\t', '[', ',', '}', '0'), { maxLength: 12 }).map((parts) => parts.join('')));
    const name = fc.oneof(word, fc.constantFrom('title', 'sources', 'id')).filter((each) => !['__proto__', 'constructor', 'prototype'].includes(each) && each.length < 1000);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(name, tie('tree'), { maxKeys: 4, noNullPrototype: true })),
    }));
    fc.assert(fc.property(fc.dictionary(name.map((each) => `x-${each}`), tree, { noNullPrototype: true }), (front) => {
      const values = valuesOf(recordText(incident(front)));
      expect(values).toEqual(front);
      expect(recordText(incident(values as Record<string, unknown>))).toBe(recordText(incident(front)));
    }), { numRuns: 700 });
  });

  it('writes a value that stands in two places twice', () => {
    const shared = ['a', 'b'];
    const front = { environments: shared, tools: [{ a: shared, b: { c: shared } }] };
    expect(valuesOf(recordText(incident(front)))).toEqual(front);
  });

  it('puts fields in the order of the schema at every level, and unknown ones last', () => {
    const front = { sources: [{ url: 'https://a.example/', note: 'n', id: 'a' }], '1': 'x', title: 'T', id: 'MISHAP-0000-0000', glance: { did: { sources: ['a'], text: 't' }, asked: { text: 'a', sources: ['a'] } } };
    expect(recordText(incident(front, '\n\n## What happened\n\nText.  \n\n'))).toBe(`---
# yaml-language-server: $schema=../../public/schema/incident.generated.json
id: MISHAP-0000-0000
title: T
glance:
  asked:
    text: a
    sources: [a]
  did:
    text: t
    sources: [a]
sources:
  - { id: a, url: https://a.example/, note: n }
"1": x
---

## What happened

Text.
`);
  });

  it('writes dates plainly, also a year alone, and keeps a year that is only a text', () => {
    const text = recordText(incident({ dates: { occurred: { when: '2025', note: '2025' }, disclosed: { when: '2025-07-18T09:30Z' }, resolved: { when: 'unknown' } } }));
    expect(text).toContain('  resolved: { when: unknown }\n');
    expect(text).toContain('  disclosed: { when: 2025-07-18T09:30Z }\n');
    expect(text).toContain('  occurred: { when: 2025, note: "2025" }\n');
  });

  it('leaves out what was not answered and keeps what is an answer', () => {
    const front = { title: '', withdrawn: { on: '', reason: '' }, similar: [], harms: [], failureModes: [], noFailureMode: null, tools: [{ tool: '', model: undefined }], dates: { occurred: { when: 'unknown', inferred: false } } };
    expect(valuesOf(recordText(incident(front)))).toEqual({ dates: { occurred: { when: 'unknown', inferred: false } }, tools: [{}], harms: [], failureModes: [] });
    expect(valuesOf(recordText(incident({ harms: [{ quantity: null }] })))).toEqual({ harms: [{ quantity: null }] });
  });

  it('writes text of several lines line by line and folds none', () => {
    const text = recordText(incident({ actions: [{ text: 'rm -rf \\\n  "$HOME"\necho done', summary: 'word '.repeat(200).trim() }] }));
    expect(text).toContain('    text: |-\n      rm -rf \\\n        "$HOME"\n      echo done\n');
    expect(text).toContain(`  - summary: ${'word '.repeat(200).trim()}\n`);
  });

  it('writes version numbers alike, whether YAML would take them for a number or not', () => {
    expect(recordText(incident({ tools: [{ tool: 'a', version: '4.1' }, { tool: 'b', version: '4.1.1' }] }))).toContain('  - { tool: a, version: "4.1" }\n  - { tool: b, version: "4.1.1" }\n');
  });

  it('keeps the entries of a list on one line all or none', () => {
    const short = { incident: 'MISHAP-2025-0001', relation: 'same-operator' };
    expect(recordText(incident({ related: [short, short] }))).toContain('related:\n  - { incident: MISHAP-2025-0001, relation: same-operator }\n  - {');
    expect(recordText(incident({ related: [short, { ...short, note: 'One, two' }] }))).toContain('related:\n  - incident: MISHAP-2025-0001\n    relation: same-operator\n  - incident');
  });

  it('shows characters that cannot be seen', () => {
    const text = recordText(incident({ title: 'a\u202eb\u200bc\u{e0041}\u2028', noSuchField: 'x' }));
    expect(text).toContain('title: "a\\u202eb\\u200bc\\U000e0041\\u2028"\n');
  });

  it('can be written before anything is answered', () => {
    expect(drafted(recordText({ kind: 'tool', front: {}, body: '' }))).toEqual({ kind: 'tool', front: {}, body: '' });
  });
});

describe('reading a text into a draft', () => {
  it('takes a record with a byte order mark and other line ends', () => {
    expect(drafted('\ufeff---\r\ntitle: |-\r\n  a\r\n  b\r\n---\r\n\r\nOne\r\n\r\nTwo\r\n')).toEqual(incident({ title: 'a\nb' }, 'One\n\nTwo'));
  });

  it('knows the kind by the comment for editors, or is told', () => {
    expect(drafted('---\n# yaml-language-server: $schema=../../public/schema/tool.generated.json\nid: x\n---\n').kind).toBe('tool');
    const told = draftOf('---\nid: x\n---\n', 'control');
    expect(told).toMatchObject({ kind: 'control' });
  });

  it.each([
    ['no front matter', 'Text only', 'missing-front-matter'],
    ['broken YAML', '---\na: [\n---\n', 'yaml-syntax'],
    ['a list', '---\n- a\n---\n', 'yaml-syntax'],
    ['a word', '---\na\n---\n', 'yaml-syntax'],
    ['a name given twice, of which one would be lost', '---\na: 1\na: 2\n---\n', 'duplicate-key'],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', 'yaml-alias'],
    ['a prototype', '---\n__proto__: { a: 1 }\n---\n', 'forbidden-key'],
  ])('refuses %s and says why', (_what, text, rule) => {
    const result = draftOf(text);
    expect(isDraftProblem(result) && result.findings.map((each) => each.rule)).toContain(rule);
  });
});
