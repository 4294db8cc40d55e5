import { describe, expect, test } from 'vitest';
import { markupOf } from '../../../../src/domain/figures/shape.ts';
import { drawChronology } from '../../../../src/domain/timeline/chronology-drawing.ts';
import { layoutChronology, type ChronologyLayout } from '../../../../src/domain/timeline/chronology-layout.ts';
import { durationText } from '../../../../src/domain/timeline/duration-text.ts';
import { parseMoment } from '../../../../src/schema/moment.ts';

type Row = Parameters<typeof layoutChronology>[0][number];
const row = (when: string, role?: 'background' | 'aftermath'): Row => ({ when: parseMoment(when)!, ...(role === undefined ? {} : { [role]: true }) });
const layout = (...rows: Row[]): ChronologyLayout => layoutChronology(rows)!;

describe('the line of a chronology', () => {
  test('runs over minutes', () => {
    const { first, last, total, gaps, marks } = layout(row('2026-03-12T10:52Z'), row('2026-03-12T11:00Z'), row('2026-03-12T11:52Z'));
    expect({ first, last, total, gaps }).toEqual({ first: '12 Mar 2026, 10:52', last: '11:52 UTC', total: null, gaps: [] });
    expect(marks.map(({ from }) => Math.round(from))).toEqual([1, 14, 99]);
  });

  test('runs over months, with a month as a bar', () => {
    const { marks, total } = layout(row('2025-07-01'), row('2025-08'), row('2025-10-31'));
    expect(total).toBe('4 months in all');
    const [first, month] = marks;
    expect(first?.to).toBeNull();
    expect(Math.round(month!.to! - month!.from)).toBe(25);
  });

  test('leaves out a long quiet stretch and says how long it was', () => {
    const { gaps, marks } = layout(row('2025-01-01'), row('2025-06-01T10:00Z'), row('2025-06-01T11:00Z'), row('2025-06-01T12:00Z'));
    expect(gaps.map(({ text }) => text)).toEqual(['5 months']);
    // The three hours after it can be told apart again.
    expect(marks[3]!.from - marks[1]!.from).toBeGreaterThan(3);
  });

  test('has no gap where nothing is crowded', () => {
    expect(layout(row('2025-01-01'), row('2025-06-01'), row('2025-12-01')).gaps).toEqual([]);
  });

  test('puts what happened at the same time above each other', () => {
    expect(layout(row('2025-01-01'), row('2025-01-01'), row('2025-02-01')).marks.map((mark) => mark.row)).toEqual([0, 1, 0]);
  });

  test('keeps background and aftermath apart', () => {
    expect(layout(row('2025-01-01', 'background'), row('2025-01-05'), row('2025-02-01', 'aftermath')).marks.map(({ role }) => role)).toEqual(['background', 'event', 'aftermath']);
  });

  test.each([[[row('2025-01-01'), row('2025-02-01')]], [[row('2025-01-01'), row('2025-01-01'), row('2025-01-01')]], [[row('2025-01-01'), row('2025-02-01'), row('unknown')]]])('is not drawn when it would show no order: %#', (rows) => {
    expect(layoutChronology(rows)).toBeNull();
  });

  test('never puts a mark outside, and gaps never touch marks', () => {
    const days = [0, 1, 2, 40, 41, 300, 301, 301, 302, 700, 701].map((day) => row(new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)));
    const { marks, gaps } = layout(...days);
    expect(gaps.length).toBeGreaterThan(1);
    for (const { from, to } of marks) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to ?? from).toBeLessThanOrEqual(100.001);
      expect(gaps.filter((gap) => from > gap.from + 0.001 && from < gap.to - 0.001)).toEqual([]);
    }
  });
});

test.each([[90 * 60_000, '90 minutes'], [60_000, '1 minute'], [5 * 3_600_000, '5 hours'], [45 * 86_400_000, '45 days'], [100 * 86_400_000, '3 months'], [800 * 86_400_000, '2 years']])('%i milliseconds are %s', (length, text) => {
  expect(durationText(length)).toBe(text);
});

test('is drawn as these shapes', () => {
  const drawn = drawChronology(layout(row('2025-01-01', 'background'), row('2025-06-01T10:00Z'), row('2025-06-01T11:00Z'), row('2025-06', 'aftermath')));
  expect(markupOf(drawn).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<svg class="course" aria-hidden="true" height="50">
    <svg viewBox="0 0 1000 50" preserveAspectRatio="none">
    <path d="M0 26H24M281 26H1000"/>
    <path class="gap" d="M24 26H281"/>
    <path class="background" d="M12 26h0"/>
    <path class="core" d="M12 26h0"/>
    <path class="event" d="M291 26h0M292 16h0"/>
    <path class="aftermath" d="M294 6h693"/>
    </svg>
    <text x="15%" y="20" text-anchor="middle">5 months</text>
    <text y="46">1 Jan 2025</text>
    <text x="50%" y="46" text-anchor="middle">5 months in all</text>
    <text x="100%" y="46" text-anchor="end">Jun 2025</text>
    </svg>"
  `);
});
