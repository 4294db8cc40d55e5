import fc from 'fast-check';
import { diffLines } from 'diff';
import { expect, test } from 'vitest';
import { changedText } from '../../../src/writer/changed-text.ts';
import { draftOf, isDraftProblem } from '../../../src/writer/draft-of.ts';
import { recordText, type RecordDraft } from '../../../src/writer/record-text.ts';
import { awkwardTexts, recordsOnDisk } from './records.ts';

function draftFrom(text: string, kind: RecordDraft['kind'] = 'incident'): RecordDraft {
  const draft = draftOf(text, kind);
  if (isDraftProblem(draft)) throw new Error('The text cannot be read');
  return draft;
}

/** Lines that are in one text and not in the other. */
function changes(before: string, after: string): { gone: string[]; came: string[] } {
  const parts = diffLines(before, after);
  const lines = (found: typeof parts) => found.flatMap(({ value }) => value.split('\n').slice(0, -1));
  return { gone: lines(parts.filter(({ removed }) => removed)), came: lines(parts.filter(({ added }) => added)) };
}

const original = `---
# yaml-language-server: $schema=../../public/schema/incident.generated.json
id: "MISHAP-2025-0001" # a number
title: 'One thing'
glance:
  # In one sentence each.
  asked: { text: "Do it.", sources: [a] }
  did: { text: "Did it.",   sources: [a] }
tools: [ { tool: x, role: agent } ]
sources:
  # The first.
  - id: a
    url: "https://a.example/1" # opened
    title: "A"
  - { id: b, url: "https://b.example/", title: B }
x: 1
---

Text.

`;

function changed(change: (front: Record<string, object>) => object, body = 'Text.'): { gone: string[]; came: string[] } {
  const { front } = draftFrom(original);
  return changes(original, changedText(original, { kind: 'incident', front: { ...front, ...change(structuredClone(front) as Record<string, object>) }, body }));
}

test.each(recordsOnDisk.map(({ file, kind, text }) => [file, kind, text] as const))('nothing changes in %s where nothing was changed', (_, kind, text) => {
  expect(changedText(text, draftFrom(text, kind))).toBe(text);
});

test.each(recordsOnDisk.filter(({ kind }) => kind === 'incident').map(({ file, text }) => [file, text] as const))('one sentence and one line of a list are all that changes in %s', (_, text) => {
  const { front, body } = draftFrom(text);
  const revisions = [...(front['revisions'] as unknown[] | undefined) ?? [], { date: '2026-11-29', text: 'One sentence was corrected.' }];
  const { gone, came } = changes(text, changedText(text, { kind: 'incident', front: { ...front, revisions }, body: body.replace(/\n*$/, ' It was corrected.') }));
  expect(gone).toHaveLength(1);
  expect(came.length).toBeLessThanOrEqual(4);
  expect(came.join('\n')).toMatch(/It was corrected\.$/);
});

test('a value is written anew, with its field alone', () => {
  expect(changed(() => ({ title: 'Another' }))).toEqual({ gone: ["title: 'One thing'"], came: ['title: Another'] });
  expect(changed(({ glance }) => ({ glance: { ...glance, did: { text: 'Did that.', sources: ['a'] } } }))).toEqual({ gone: ['  did: { text: "Did it.",   sources: [a] }'], came: ['  did:', '    text: Did that.', '    sources: [a]'] });
});

test('in a list the rows that are the same stay, wherever they are', () => {
  const [a, b] = draftFrom(original).front['sources'] as object[];
  expect(changed(() => ({ sources: [{ ...a, title: 'AA' }, b] }))).toEqual({ gone: ['    title: "A"'], came: ['    title: AA'] });
  expect(changed(() => ({ sources: [a, { ...b, title: 'BB' }] }))).toEqual({ gone: ['  - { id: b, url: "https://b.example/", title: B }'], came: ['  - { id: b, title: BB, url: https://b.example/ }'] });
  expect(changed(() => ({ sources: [b] })).came).toEqual([]);
  expect(changed(() => ({ sources: [a, { id: 'c', url: 'https://c.example/', title: 'C' }, b] }))).toEqual({ gone: [], came: ['  - { id: c, title: C, url: https://c.example/ }'] });
  expect(changed(() => ({ sources: [b, a] })).came.join('\n')).toMatch(/- \{ id: b|- id: a/);
});

test('a field that is added stands where the schema has it, and one that is taken away goes', () => {
  expect(changed(() => ({ kind: 'harm' }))).toEqual({ gone: [], came: ['kind: harm'] });
  expect(changed(() => ({ title: undefined }))).toEqual({ gone: ["title: 'One thing'"], came: [] });
  expect(changed(({ sources }) => ({ sources: [{ ...(sources as object[])[0], kind: 'primary' }, (sources as object[])[1]] })).gone).toEqual([]);
});

test('the write-up is left as it is, or written as the form has it', () => {
  expect(changed(() => ({}))).toEqual({ gone: [], came: [] });
  expect(changed(() => ({}), 'Other text.').came).toEqual(['Other text.']);
});

test('lines of another system and a mark before the text are no change of anything', () => {
  const there = `\uFEFF${original.replaceAll('\n', '\r\n')}`;
  expect(changedText(there, draftFrom(there))).toBe(original);
});

test('a text that cannot be read is written whole', () => {
  const draft = draftFrom(original);
  for (const text of ['', 'no front matter', '---\na: [\n---\n', '---\n{ id: a }\n---\n', '---\n- a\n---\n']) expect(changedText(text, draft)).toBe(recordText(draft));
});

test('whatever is changed is what is read afterwards', () => {
  const record = fc.constantFrom(...recordsOnDisk.filter(({ kind }) => kind === 'incident'), { kind: 'incident' as const, text: original, file: 'own' });
  const value = fc.oneof(fc.constantFrom(...awkwardTexts.filter((text) => text !== '' && !/[\ud800]/.test(text))), fc.constantFrom<unknown>(undefined, [], ['a', 'b'], { a: 'b' }, [{ id: 'a', x: ['y'] }], 7, true));
  let whole = 0;
  fc.assert(fc.property(record, fc.array(fc.tuple(fc.nat(), value, fc.constantFrom('set', 'remove', 'double', 'swap')), { minLength: 1, maxLength: 4 }), ({ kind, text }, edits) => {
    const draft = draftFrom(text, kind);
    const front = structuredClone(draft.front) as Record<string, unknown>;
    for (const [seed, to, what] of edits) edit(front, seed, to, what);
    const given = { kind, front, body: draft.body };
    const written = changedText(text, given);
    expect(draftFrom(written)).toEqual(draftFrom(recordText(given)));
    if (written === recordText(given)) whole += 1;
  }), { numRuns: 400, seed: 7 });
  expect(whole).toBeLessThan(80);
});

/** Changes one value somewhere inside. */
function edit(node: Record<string, unknown> | unknown[], seed: number, to: unknown, what: string): void {
  const keys = Object.keys(node);
  const key = keys[seed % Math.max(keys.length, 1)];
  if (key === undefined) return;
  const holder = node as Record<string, unknown>;
  const inner = holder[key];
  if (typeof inner === 'object' && inner !== null && seed % 3 !== 0) { edit(inner as Record<string, unknown>, Math.floor(seed / 3), to, what); return; }
  if (what === 'set' || !Array.isArray(node)) holder[key] = structuredClone(to);
  else if (what === 'remove') node.splice(Number(key), 1);
  else if (what === 'double') node.push(structuredClone(inner));
  else node.reverse();
}
