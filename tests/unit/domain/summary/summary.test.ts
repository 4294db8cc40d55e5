import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyRules } from '../../../../src/domain/apply-rules.ts';
import { finding } from '../../../../src/domain/finding.ts';
import { summarise } from '../../../../src/domain/summary/summary.ts';
import { readContent } from '../../../../src/reader/read-content.ts';
import { recordSummarySchema, type RecordSummary } from '../../../../src/schema/record-summary.ts';
import { today, withFixture } from '../../registers/fixture.ts';

async function summaries(folder: string, ending: string): Promise<RecordSummary[]> {
  const read = await readContent(folder, 'content');
  const findings = await read.locateAll([...read.findings, ...applyRules(read.register, { today })]);
  return summarise(read.files.filter((file) => file.endsWith(ending)), read.register, findings);
}

function linesOf(record: RecordSummary | undefined, title: string): string[] {
  return record?.sections.find((section) => section.title === title)?.lines.map(({ label, text, code }) => `${label}: ${text}${code === undefined ? '' : ` | ${code}`}`) ?? [];
}

const incident = 'example-table-dropped.mdx';

test('an incident is told section by section', async () => {
  const [record] = await withFixture(null, (folder) => summaries(folder, incident));
  expect(record?.sections.map(({ title }) => title)).toEqual([
    'What it is', 'At a glance', 'Dates', 'Tools', 'Where, and with what authority', 'Actions', 'Harms', 'Course of events', 'Failure modes, and the controls they imply', 'Judgements', 'Sources', 'Counts', 'Findings',
  ]);
  expect(record).toMatchObject({ file: 'content/incidents/example-table-dropped.mdx', kind: 'incident', name: 'MISHAP-2025-0001', title: 'An example agent drops an example table' });
  expect(linesOf(record, 'Dates')).toEqual(['Occurred: 2 May 2025 (known to the day)', 'Disclosed: 4 May 2025 (known to the day)', 'Resolved: 3 May 2025 (known to the day)']);
  expect(linesOf(record, 'Tools')).toEqual(['Example Agent, agent: Version, model and mode unknown']);
  expect(linesOf(record, 'Actions')).toEqual(['SQL statement, verbatim, did the harm: Drops the table. | DROP TABLE example;']);
  expect(linesOf(record, 'Harms')).toEqual(['Data loss: 1 table: One table. Reversible; recovered by the owner.']);
  expect(linesOf(record, 'Counts')).toEqual(['Sources: 2 sources: 2 independent, 1 primary, 2 opened, 0 archived', 'Record: 3 dated events, 1 failure mode, 2 judgements', 'Write-up: 1 paragraph of 12 words, 2 citations, 0 quotations']);
  expect(linesOf(record, 'Findings')).toEqual(['None: Nothing is wrong with its form.']);
});

test('a part that would be longer than its reader takes says how much is left out', async () => {
  const findings = Array.from({ length: 500 }, (_, index) => finding('unknown-field', { file: 'content/incidents/a.mdx', path: [`key${String(index)}`] }, { field: `key${String(index)}`, nearest: null, allowed: [] }));
  const { register } = await withFixture(null, (folder) => readContent(folder, 'content'));
  const [record] = summarise(['content/incidents/a.mdx'], register, findings);
  expect(linesOf(record, 'Findings')).toHaveLength(400);
  expect(linesOf(record, 'Findings').at(-1)).toBe('Left out: 101 more, which the file has.');
  expect(recordSummarySchema.safeParse(record).success).toBe(true);
});

test('judgements are told with the controls that the modes imply and nobody judged apart', async () => {
  const [record] = await withFixture(null, (folder) => summaries(folder, incident));
  const modes = linesOf(record, 'Failure modes, and the controls they imply');
  expect(modes).toHaveLength(1);
  expect(modes[0]).toMatch(/^Primary: .*: The login could drop tables\. \(stated\) Answered by prevents: /);
  const judgements = linesOf(record, 'Judgements');
  expect(judgements.slice(0, -1).map((line) => line.split(': ')[0])).toEqual(['Would have stopped it', 'Would not have affected it']);
  expect(judgements.at(-1)).toMatch(/^Implied by the modes, not judged apart: (?!.*role)/i);
});

test('a file that is no record gives its findings alone', async () => {
  const [record] = await withFixture('wrong-value', (folder) => summaries(folder, 'example-table-odd.mdx'));
  expect(record).toMatchObject({ title: 'Not readable as a record', name: '', kind: 'incident' });
  expect(linesOf(record, 'Findings')).toEqual([expect.stringMatching(/^Line 12, error wrong-value: setting: The value "deploied" does not fit here\..* Expected: .* To do: /)]);
});

test('every record of the register has a summary within the bounds of its form', async () => {
  const records = await summaries(join(import.meta.dirname, '../../../../content'), '.mdx');
  expect(records.length).toBeGreaterThan(50);
  for (const record of records) expect(recordSummarySchema.safeParse(record).error).toBeUndefined();
  expect(records.filter(({ sections }) => sections.some(({ lines }) => lines.length === 0))).toEqual([]);
});
