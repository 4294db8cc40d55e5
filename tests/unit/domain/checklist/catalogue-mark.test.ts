import { describe, expect, test } from 'vitest';
import { catalogueMark, controlCode, isLater } from '../../../../src/domain/checklist/catalogue-mark.ts';
import { changesSince } from '../../../../src/domain/checklist/changes.ts';
import { checklistSource } from '../../../../src/domain/checklist/source.ts';
import type { Register } from '../../../../src/domain/register.ts';
import { realSource, register } from './real-register.ts';
import { done, idsOf, listOf } from './records.ts';

interface ToldIncident { readonly id: string; readonly state?: string; readonly revised?: readonly string[] }

function registerOf(incidents: readonly ToldIncident[], controls: readonly string[] = []): Register {
  return {
    incidents: incidents.map(({ id, state = 'published', revised = [] }) => ({ data: { id, state, revisions: revised.map((value) => ({ on: { value } })) } })),
    controls: controls.map((id) => ({ data: { id } })), failureModes: [], tools: [], guardrails: [], frameworks: [],
  } as unknown as Register;
}

describe('the mark of a register', () => {
  test('begins with the newest day on which a record was revised', () => {
    const versionOf = (revised: readonly string[]) => catalogueMark(registerOf([{ id: 'MISHAP-2025-0001', revised }])).version;
    expect(versionOf(['2026-01-09', '2026-11-24', '2025-12-31'])).toMatch(/^2026-11-24-[0-9a-z]{6}$/);
    expect(versionOf(['2026-11-24T09:30Z', 'unknown'])).toMatch(/^2026-11-24-[0-9a-z]{6}$/);
    expect(versionOf(['unknown'])).toMatch(/^undated-[0-9a-z]{6}$/);
    expect(catalogueMark(registerOf([])).version).toMatch(/^undated-[0-9a-z]{6}$/);
  });

  test('counts published records, and knows the highest number of every year, withdrawn ones too', () => {
    expect(catalogueMark(registerOf([{ id: 'MISHAP-2025-0003' }, { id: 'MISHAP-2026-0010' }, { id: 'MISHAP-2025-0011', state: 'withdrawn' }, { id: 'MISHAP-2026-0002' }]))).toMatchObject({ incidents: 3, latest: { 2025: 11, 2026: 10 } });
  });

  test('holds a code for each control, whatever their order', () => {
    expect(catalogueMark(registerOf([], ['b', 'a'])).controls).toEqual([controlCode('a'), controlCode('b')].sort());
  });

  test('changes with every record that a checklist weighs, and with nothing else', () => {
    const { version } = catalogueMark(register);
    const changed = (key: 'incidents' | 'controls' | 'failureModes' | 'tools' | 'guardrails') => catalogueMark({ ...register, [key]: register[key].map((record, index) => (index === 0 ? { ...record, data: { ...record.data, title: `${record.data.title}.` } } : record)) }).version;
    const versions = [version, changed('incidents'), changed('controls'), changed('failureModes'), changed('tools'), changed('guardrails')];
    expect(new Set(versions).size).toBe(versions.length);
    expect(catalogueMark({ ...register, incidents: register.incidents.map((record) => ({ ...record, prose: { ...record.prose, markdown: 'Other words.' } })) }).version).toBe(version);
    expect(catalogueMark(register)).toEqual(realSource.mark);
  });
});

describe('the code of a control', () => {
  test('has four characters and is always the same', () => {
    for (const { id } of realSource.controls) expect(controlCode(id)).toMatch(/^[0-9a-z]{4}$/);
    // Links that people keep hold these codes, so they may never change.
    expect([controlCode('os-sandbox'), controlCode('kill-switch'), controlCode('')]).toEqual(['a8h2', 'b3md', '9zlo']);
  });

  test('is shared by no two controls of the register', () => {
    expect(new Set(realSource.mark.controls).size).toBe(register.controls.length);
  });

  test('is shared by about as few ids as chance allows', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `${['deny', 'own', 'safe', 'two'][index % 4] ?? ''}-${String(index)}-${['verbs', 'objects'][index % 2] ?? ''}`);
    // Chance gives 4.8 pairs; one that ignores part of an id gives hundreds.
    expect(ids.length - new Set(ids.map(controlCode)).size).toBeLessThan(20);
  });
});

test('an incident is later than a mark by its number within its year', () => {
  const mark = { latest: { 2025: 11, 2026: 2 } };
  expect(['MISHAP-2025-0011', 'MISHAP-2025-0012', 'MISHAP-2026-0002', 'MISHAP-2026-0010', 'MISHAP-2024-0001', 'MISHAP-2027-0001', 'nonsense', ''].map((id) => isLater(id, mark))).toEqual([false, true, false, true, true, true, false, false]);
});

test('a register that grew by a control and an incident is told of both by the mark of the smaller one', () => {
  const newest = [...register.incidents].sort((a, b) => (a.data.id < b.data.id ? 1 : -1))[0]!;
  const smaller = checklistSource({ ...register, controls: register.controls.filter(({ slug }) => slug !== 'kill-switch'), incidents: register.incidents.filter((record) => record !== newest) });
  const { since, newControls, newIncidents, withdrawn, kept } = changesSince(smaller.mark, done(['os-sandbox', 'renamed-control']), realSource, listOf({}, realSource))!;
  expect([since, idsOf(newControls), idsOf(newIncidents), withdrawn, kept]).toEqual([smaller.mark.version, ['kill-switch'], [newest.data.id], ['renamed-control'], 1]);
});
