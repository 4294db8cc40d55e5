import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlCode } from '../../../../src/domain/checklist/catalogue-mark.ts';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import { noChoices, readChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { checklistLink, choicesLink, documentOf, readDocument } from '../../../../src/domain/checklist/document.ts';
import { readLink } from '../../../../src/domain/checklist/link.ts';
import { noProgress, type Progress } from '../../../../src/domain/checklist/progress.ts';
import type { ChecklistSource } from '../../../../src/domain/checklist/source.ts';
import { checklistDocumentSchema } from '../../../../src/schema/checklist.ts';
import { always, anyChoices, anyId, anySource, choicesAmong, progressOn } from './arbitraries.ts';
import { mutator } from './mutations.ts';
import { known, realSource } from './real-register.ts';
import { control, done, idsOf, incident, listOf, notes, sourceOf } from './records.ts';

const made = '2026-11-24';
const exported = (choices: Choices, progress: Progress, source: ChecklistSource) => documentOf({ checklist: makeChecklist(choices, source), progress, source, made });
const asText = (value: unknown) => JSON.stringify(value, null, 2);

/** Saves, reads back and saves again. */
function thereAndBack(choices: Choices, progress: Progress, source: ChecklistSource): void {
  const first = exported(choices, progress, source);
  expect(() => checklistDocumentSchema.parse(JSON.parse(asText(first)))).not.toThrow();
  const back = readDocument(asText(first), source);
  expect(back).toEqual({ choices, progress, mark: { ...source.mark, controls: source.controls.map(({ id }) => controlCode(id)) }, unknown: [], broken: 0, isNewer: false });
  expect(asText(exported(back!.choices, back!.progress, source))).toBe(asText(first));
}

describe('a checklist that is saved', () => {
  test('is the same document after it was read and saved again, whatever was chosen and noted', () => {
    always(fc.tuple(anySource, anyChoices, fc.array(anyId, { minLength: 1, maxLength: 9 }).chain(progressOn)), ([source, choices, progress]) => {
      thereAndBack(choices, progress, source);
    }, 150);
    always(fc.tuple(choicesAmong(realSource.tools), progressOn([...idsOf(realSource.controls), 'gone-control'])), ([choices, progress]) => {
      thereAndBack(choices, progress, realSource);
    }, 25);
  });

  test('says what it is, what was chosen, how each item stands and what it counts', () => {
    const source = sourceOf({
      controls: [control('a', { references: ['owasp-asi ASI03'] }), control('b', { environments: ['cloud'] })], incidents: [incident(1, { stopped: ['a'] }), incident(2, { softened: ['a'] }), incident(3, { kind: 'near-miss', stopped: ['a'] })],
    });
    const document = exported({ ...noChoices, reach: ['workstation'] }, notes({ a: { done: true }, b: { owner: 'Ann' }, gone: { setAside: true, reason: 'Old.' } }), source);
    expect(document).toMatchObject({
      $schema: 'https://mishap.example/schema/checklist.generated.json', format: 'mishap-checklist', version: 1, made,
      catalogue: { version: source.mark.version, incidents: 3, latest: { 2026: 3 }, controls: ['a', 'b'] },
      choices: { tools: [], reach: ['workstation'], autonomy: null, stakes: [], team: 'several', frameworks: [], order: 'coverage' },
      coverage: { of: 2, stopped: ['MISHAP-2026-0001'], remaining: ['MISHAP-2026-0002'] },
      items: [{ control: 'a', title: 'Use a', state: 'done', gain: 1, stopped: ['MISHAP-2026-0001', 'MISHAP-2026-0003'], softened: ['MISHAP-2026-0002'], frameworks: [{ framework: 'owasp-asi', version: '1', id: 'ASI03' }] }],
      elsewhere: [{ control: 'b', state: 'planned', owner: 'Ann', due: '', reason: '' }, { control: 'gone', state: 'not-applicable', owner: '', due: '', reason: 'Old.' }],
    });
  });

  test('lists every item, noted or not, and every note once', () => {
    const checklist = listOf({ reach: ['aws'] }, realSource);
    const document = documentOf({ checklist, progress: done(idsOf(realSource.controls)), source: realSource, made });
    expect([...document.items, ...document.elsewhere].map((row) => row.control).sort()).toEqual(idsOf(realSource.controls));
    expect(document.elsewhere.map((row) => row.control).sort()).toEqual(checklist.leftOff.map((row) => row.control.id).sort());
  });

  test('has an address of its choices alone, which holds no notes', () => {
    const source = sourceOf({ controls: [control('a')] });
    expect(choicesLink({ checklist: listOf({}, source), source })).toBe('https://mishap.example/checklist/');
    expect(choicesLink({ checklist: listOf({ reach: ['ci', 'aws'], team: 'alone' }, source), source })).toBe('https://mishap.example/checklist/?reach=ci&reach=aws&team=alone');
  });

  test('holds a link that gives the same choices and notes', () => {
    always(fc.tuple(choicesAmong(realSource.tools), progressOn(idsOf(realSource.controls))), ([choices, progress]) => {
      const link = new URL(checklistLink({ checklist: makeChecklist(choices, realSource), progress, source: realSource }));
      expect([link.origin + link.pathname, readChoices(link.searchParams, known).choices]).toEqual([`${realSource.origin}/checklist/`, choices]);
      expect(readLink(link.hash.slice(1))).toEqual({ progress, mark: realSource.mark, broken: 0, isNewer: false });
    }, 60);
    expect(checklistLink({ checklist: listOf({}, sourceOf()), progress: noProgress, source: sourceOf() })).toMatch(/^https:\/\/mishap\.example\/checklist\/#v=1&/);
  });
});

describe('a file that is given', () => {
  const base = { format: 'mishap-checklist', version: 1 };
  const read = (told: object) => readDocument(asText({ ...base, ...told }), realSource);

  test.each(['', 'null', '5', '"mishap-checklist"', '[]', '[{"format":"mishap-checklist"}]', '{}', '{"format":"other"}', '{"format":["mishap-checklist"]}', '{"__proto__":{"format":"mishap-checklist"}}', 'not json', '{"format":"mishap-checklist"', '<html></html>', '\uFEFF{}'])('%j is no checklist', (text) => {
    expect(readDocument(text, realSource)).toBeNull();
  });

  test('with nothing but its name is the empty checklist', () => {
    expect(readDocument('{"format":"mishap-checklist"}', realSource)).toEqual({ choices: noChoices, progress: noProgress, mark: null, unknown: [], broken: 0, isNewer: false });
  });

  test.each([[1, false], [2, true], [1.5, true], ['2', false], [null, false], [0, false]])('of version %j says whether it is newer', (version, isNewer) => {
    expect(read({ version, items: [{ control: 'os-sandbox', state: 'done' }] })).toMatchObject({ isNewer, progress: done(['os-sandbox']) });
  });

  test('gives its notes in their one form, and counts items that are none', () => {
    const { progress, broken } = read({
      items: [
        { control: 'os-sandbox', state: 'done', owner: ' Ann\nBob ' }, { control: 'kill-switch', state: 'planned', due: '2026-02-30' }, { control: 'written-scope', state: 'not-applicable' }, { control: 'trash-not-rm', state: 'paused', owner: 'Eve' },
        { control: 'A B', state: 'done' }, { control: '__proto__', state: 'done' }, { state: 'done' }, null, 5, 'os-sandbox', [], { control: 5 },
      ],
      elsewhere: [{ control: 'gone', state: 'done', owner: 7, reason: ['x'] }],
    })!;
    expect(progress).toEqual(notes({ 'os-sandbox': { done: true, owner: 'Ann Bob' }, 'trash-not-rm': { owner: 'Eve' }, gone: { done: true } }));
    expect(broken).toBe(9);
  });

  test('tells choices that are not known here', () => {
    expect(read({ choices: { tools: ['kiro', 'nobody'], reach: 'aws', autonomy: 'wild', stakes: null, team: 'alone', order: 5, frameworks: { a: 1 } } })).toMatchObject({
      choices: { ...noChoices, tools: ['kiro'], reach: ['aws'], team: 'alone' }, unknown: [{ name: 'tool', value: 'nobody' }, { name: 'autonomy', value: 'wild' }, { name: 'map', value: '{"a":1}' }, { name: 'order', value: '5' }],
    });
  });

  test.each([
    [undefined, null], [[], null], [{ version: '' }, null], [{ version: 5 }, null],
    [{ version: 'x' }, { version: 'x', incidents: 0, latest: {}, controls: [] }],
    [{ version: 'x', incidents: 'many', latest: { 2025: 3, next: 4, 2026: '5', __proto__: 1 }, controls: 'os-sandbox' }, { version: 'x', incidents: 0, latest: { 2025: 3 }, controls: [] }],
    [{ version: 'x', incidents: 2, latest: [], controls: ['os-sandbox'] }, { version: 'x', incidents: 2, latest: {}, controls: [controlCode('os-sandbox')] }],
  ])('with catalogue %j is of the register %j', (catalogue, mark) => {
    expect(read({ catalogue })?.mark).toEqual(mark);
  });

  test('whatever it holds, never fails', () => {
    always(fc.json({ maxDepth: 4 }), (text) => {
      expect(readDocument(text, realSource)).toBeNull();
    });
    const part = fc.jsonValue({ maxDepth: 3 });
    const row = fc.record({ control: fc.oneof(anyId, part), state: fc.oneof(fc.constantFrom('done', 'planned', 'constructor'), part), owner: part, due: part, reason: part }, { requiredKeys: [] });
    const shaped = fc.record({ version: part, items: fc.oneof(fc.array(row), part), elsewhere: fc.oneof(fc.array(row), part), choices: fc.oneof(fc.record({ tools: part, reach: part, team: part, order: part }), part), catalogue: fc.oneof(fc.record({ version: fc.string(), latest: part, controls: part }), part) });
    always(shaped, (told) => {
      const back = read(told)!;
      const document = exported(back.choices, back.progress, realSource);
      expect(checklistDocumentSchema.safeParse(document).success).toBe(true);
    }, 100);
  });

  test('that was damaged is refused or read, and what was read can be saved', () => {
    const harm = mutator(7);
    const text = asText(exported({ ...noChoices, tools: ['kiro'], reach: ['aws'], team: 'alone' }, notes({ 'os-sandbox': { done: true, owner: 'Ann' }, gone: { owner: 'Bob' }, 'kill-switch': { setAside: true, reason: 'No.' } }), realSource));
    let readable = 0;
    for (let count = 0; count < 1500; count += 1) {
      const back = readDocument(harm(text), realSource);
      if (back === null) continue;
      readable += 1;
      if (readable % 20 === 0) expect(checklistDocumentSchema.safeParse(exported(back.choices, back.progress, realSource)).success).toBe(true);
    }
    expect(readable).toBeGreaterThan(100);
  });
});
