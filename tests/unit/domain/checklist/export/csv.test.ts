import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checklistCsv } from '../../../../../src/domain/checklist/export/csv.ts';
import { notes, sourceOf } from '../records.ts';
import { exported, smallSource } from './exported.ts';

function rowsOf(text: string): Record<string, string>[] {
  return csvParse(text.replace(/^\uFEFF/, ''));
}

test('begins with the mark by which Excel knows UTF-8', () => {
  expect(checklistCsv(exported())).toMatch(/^\uFEFFNo\.,Item,Control,/);
});

test('an item is a row, in the order of the list, with its notes and its records', () => {
  const rows = rowsOf(checklistCsv(exported(notes({ gate: { done: true }, sandbox: { owner: 'Ana', due: '2026-12-24' }, notice: { setAside: true, reason: 'No' } }))));
  const of = (row: Record<string, string>, ...names: string[]) => names.map((name) => row[name]);
  expect(rows.map((row) => of(row, 'No.', 'Control', 'State', 'Owner', 'Due', 'Reason'))).toEqual([
    ['1', 'gate', 'Done', '', '', ''], ['2', 'sandbox', 'Planned', 'Ana', '2026-12-24', ''], ['3', 'notice', 'Not applicable', '', '', 'No'],
  ]);
  expect(of(rows[0]!, 'Item', 'Adds in the order of coverage', 'Of harm incidents', 'Would have stopped', 'Would have softened')).toEqual(['Ask a person first', '2', '2', 'MISHAP-2026-0001, MISHAP-2026-0002', '']);
  expect(of(rows[1]!, 'Would have stopped', 'Would have softened', 'Related requirements')).toEqual(['MISHAP-2026-0001, MISHAP-2026-0003', 'MISHAP-2026-0002', 'OWASP Top 10 for Agentic Applications 1: ASI05']);
});

test('what an item adds is counted in the order of coverage, whatever the order of the rows', () => {
  const adds = (order: 'coverage' | 'strength') => rowsOf(checklistCsv(exported(notes({}), smallSource, { order }))).map((row) => [row['No.'], row['Control'], row['Adds in the order of coverage']]);
  expect(adds('coverage')).toEqual([['1', 'gate', '2'], ['2', 'sandbox', '0'], ['3', 'notice', '0']]);
  expect(adds('strength')).toEqual([['1', 'sandbox', '0'], ['2', 'gate', '2'], ['3', 'notice', '0']]);
});

test('every row says the day, the version, the choices and the link, so that sorting loses nothing', () => {
  for (const row of rowsOf(checklistCsv(exported()))) {
    expect(row['Made']).toBe('2026-11-28');
    expect(row['Register']).toContain(smallSource.mark.version);
    expect(row['Choices']).toContain('tools: not said; reach: not said');
    expect(row['Link that gives this list again']).toMatch(/^https:\/\/mishap\.example\/checklist\/#v=1&/);
  }
});

test('no cell begins as a formula, whatever was typed or recorded, and every text can be read back', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('=HYPERLINK("https://evil.example")', '+1', '-1+1', '@SUM(A1)', '\t=1', '","=1', ';=1', '＝1', '"=1"'));
  fc.assert(fc.property(text, text, (owner, title) => {
    const source = sourceOf({ ...smallSource, controls: smallSource.controls.map((control) => ({ ...control, title, why: title })) });
    const rows = rowsOf(checklistCsv(exported(notes({ gate: { owner } }), source)));
    expect(rows).toHaveLength(3);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/(?:^|[;\n])\s*[=+\-@＝＋－＠]/);
    expect(rows[0]!['Item']!.replaceAll("'", '')).toBe(title.replaceAll("'", '').replace(/`([^`]+)`/g, '$1'));
  }), { numRuns: 300 });
});
