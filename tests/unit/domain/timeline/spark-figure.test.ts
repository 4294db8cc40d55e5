import { expect, test } from 'vitest';
import { markupOf } from '../../../../src/domain/figures/shape.ts';
import { linkRegister } from '../../../../src/domain/links.ts';
import type { IncidentRecord, Register } from '../../../../src/domain/register.ts';
import { sparkFigure } from '../../../../src/domain/timeline/spark-figure.ts';
import { parseMoment } from '../../../../src/schema/moment.ts';

const incident = (slug: string, occurred: string, over: { disclosed?: string; kind?: string; setting?: string; state?: string; level?: string } = {}) => {
  const { disclosed = occurred, kind = 'harm', setting = 'deployed', state = 'published', level = 'marginal' } = over;
  return {
    kind: 'incident', slug,
    data: {
      id: slug, title: slug, state, kind, setting, tools: [{ tool: 'kiro' }], harms: [], environments: [], failureModes: [], controls: [],
      autonomy: { level: 'unknown' }, evidence: { grade: 'reported' }, severity: { level },
      dates: { occurred: { when: parseMoment(occurred) }, disclosed: { when: parseMoment(disclosed) } },
    },
  } as unknown as IncidentRecord;
};

function figureOf(incidents: readonly IncidentRecord[], all = incidents) {
  const register = { incidents: all, tools: [], failureModes: [], controls: [] } as unknown as Register;
  const links = linkRegister(register);
  return sparkFigure(links.involving.get('kiro')?.filter((record) => incidents.includes(record)) ?? [], register, links);
}

const some = [
  incident('a', '2024-09', { level: 'catastrophic' }),
  incident('b', '2025-03-04', { kind: 'near-miss' }),
  incident('c', '2025-03-05', { setting: 'laboratory', level: 'critical' }),
  incident('d', 'unknown', { disclosed: '2025-07-06', kind: 'research-demonstration' }),
  incident('e', '2026-07-14', { kind: 'exploited-vulnerability', level: 'negligible' }),
];

test('is drawn as these shapes', async () => {
  await expect(markupOf(figureOf(some)!.drawing).replaceAll('><', '>\n<')).toMatchFileSnapshot('spark.svg');
});

test('a pile is drawn as a column with its number', async () => {
  const pile = Array.from({ length: 12 }, (_, index) => incident(`p${String(index)}`, '2025-05-05'));
  await expect(markupOf(figureOf([...some, ...pile])!.drawing).replaceAll('><', '>\n<')).toMatchFileSnapshot('spark-column.svg');
});

test('says in one sentence how many, when, and what happened', () => {
  expect(figureOf(some)?.sentence).toBe('5 records, dated September 2024 to July 2026; 4 happened, 1 was shown only.');
  expect(figureOf(some.slice(1, 3), some)?.sentence).toBe('2 records, dated March 2025; all happened.');
  expect(figureOf([some[3]!, incident('f', '2026-01', { kind: 'vulnerability-disclosure' })])?.sentence).toBe('2 records, dated July 2025 to January 2026; all were shown only.');
});

test('counts a record without any date in words and leaves it out of the picture', () => {
  const figure = figureOf([...some, incident('x', 'unknown')]);
  expect(figure?.sentence).toBe('6 records, dated September 2024 to July 2026; 5 happened, 1 was shown only. Not drawn: 1 record without a known date.');
  expect(markupOf(figure!.drawing).match(/<path class="dot/g)).toHaveLength(5);
});

test('the key names every kind with its number, laboratory cases apart', () => {
  expect(figureOf(some)?.key.map(({ label, count }) => [label, count])).toEqual([['Harm', 1], ['Harm, laboratory', 1], ['Near miss', 1], ['Exploited vulnerability', 1], ['Research demonstration', 1]]);
});

test('explains only what is drawn', () => {
  expect(figureOf(some)?.notes).toEqual(['Larger: more severe.', 'Below the line: only shown to be possible.', 'Thin bar: at some time in this stretch.', 'Arrow: at some time before; public then.', 'More reports need not mean more incidents.']);
  expect(figureOf([some[1]!, some[4]!])?.notes).toEqual(['Larger: more severe.', 'More reports need not mean more incidents.']);
});

test('withdrawn records are neither drawn nor counted, and do not stretch the axis', () => {
  const withdrawn = incident('w', '2019-01-01', { state: 'withdrawn' });
  expect(markupOf(figureOf([...some, withdrawn])!.drawing)).toBe(markupOf(figureOf(some)!.drawing));
});

test('is left out for fewer than two records with a date', () => {
  expect(figureOf([some[0]!], some)).toBeNull();
  expect(figureOf([some[0]!, incident('x', 'unknown')])).toBeNull();
  expect(figureOf([])).toBeNull();
});

test('all pages share the axis of the whole register', () => {
  const ticks = (markup: string) => markup.match(/<line class="tick"[^>]*x2="[^"]*"/g);
  expect(ticks(markupOf(figureOf(some.slice(1, 3), some)!.drawing))).toEqual(ticks(markupOf(figureOf(some.slice(0, 2), some)!.drawing)));
});
