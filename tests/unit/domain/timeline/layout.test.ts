import { describe, expect, test } from 'vitest';
import { markupOf } from '../../../../src/domain/figures/shape.ts';
import { firstPicture } from '../../../../src/domain/timeline/first-picture.ts';
import { lanesOf } from '../../../../src/domain/timeline/lanes.ts';
import { layoutTimeline, roomFor, rowHeight, type TimelineLayout } from '../../../../src/domain/timeline/layout.ts';
import { noteLines } from '../../../../src/domain/timeline/note-lines.ts';
import { markOf, stepFrom } from '../../../../src/domain/timeline/steps.ts';
import { day, entry } from './entries.ts';

const extent = { start: day('2025-01-01'), end: day('2026-01-01') };
const tools = ['kiro', 'cursor'].map((value) => ({ value, label: value }));
const entries = [
  entry('a', '2025-02-10', 'tool:kiro'), entry('b', '2025-06', 'tool:kiro severity:catastrophic'), entry('c', '2025-10-01', 'tool:cursor'),
  entry('d', '2025-06-15', 'tool:cursor kind:research-demonstration'), entry('e', '2025-08', 'tool:cursor', { isLatest: true }),
];
const layout = (range = extent, width = 365, given = entries) => layoutTimeline(roomFor(lanesOf(given, 'tool', tools), extent, 300), range, width);
const marks = ({ lanes }: TimelineLayout) => lanes.flatMap((lane) => lane.marks);
const markOfSlug = (given: TimelineLayout, slug: string) => marks(given).find((mark) => mark.type === 'dot' && mark.entry.slug === slug);

describe('places', () => {
  test('a day stands on its day, a month over its month', () => {
    expect(markOfSlug(layout(), 'a')).toMatchObject({ x: 40.5, left: 40, right: 41 });
    expect(markOfSlug(layout(), 'b')).toMatchObject({ x: 166, left: 151, right: 181 });
  });

  test('what happened stands above the line, what was only shown below it', () => {
    const cursor = layout().lanes[1]!;
    const [d, e, c] = cursor.marks;
    expect(c!.y).toBeLessThan(cursor.line);
    expect(e!.y).toBeLessThan(cursor.line);
    expect(d!.y).toBe(cursor.line + rowHeight / 2);
  });

  test('a record that may have happened at any time of the range stands in its middle', () => {
    expect(markOfSlug(layout({ start: day('2025-06-10'), end: day('2025-06-20') }, 200), 'b')).toMatchObject({ x: 100, left: 0, right: 200 });
  });

  test('what lies outside the range is not drawn and not counted', () => {
    const { lanes } = layout({ start: day('2025-07-01'), end: day('2025-12-01') });
    expect(lanes.map(({ key, count }) => [key, count])).toEqual([['kiro', 0], ['cursor', 2]]);
  });

  test('the height stays while the range changes', () => {
    expect(layout({ start: day('2025-06-01'), end: day('2025-06-03') }).height).toBe(layout().height);
  });
});

describe('too many for their room', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => entry(`n${String(index)}`, `2025-03-${String((index % 28) + 1).padStart(2, '0')}`, 'tool:kiro'));
  const few = Array.from({ length: 20 }, (_, index) => entry(`m${String(index)}`, `2025-09-${String((index % 28) + 1).padStart(2, '0')}`, 'tool:kiro'));
  const crowded = layout(extent, 365, [...crowd, ...few]);

  test('become counts of which none is lost', () => {
    expect(crowded.lanes[0]!.count).toBe(60);
    expect(marks(crowded).every(({ type }) => type === 'cluster')).toBe(true);
  });

  test('are bars on one scale, the highest as high as the room', () => {
    const bars = marks(crowded).flatMap((mark) => (mark.type === 'cluster' ? [{ count: mark.entries.length, height: mark.height }] : []));
    const highest = bars.toSorted((a, b) => b.count - a.count)[0]!;
    expect(highest.height).toBe(5 * rowHeight);
    for (const { count, height } of bars) expect(height).toBeCloseTo(Math.max(rowHeight, (5 * rowHeight * count) / highest.count));
  });

  test('are as high as their records above each other where they fit', () => {
    const five = Array.from({ length: 6 }, (_, index) => entry(`n${String(index)}`, '2025-03-01', 'tool:kiro'));
    const bars = marks(layout(extent, 365, five)).map((mark) => (mark.type === 'cluster' ? mark.height : 0));
    expect(bars).toEqual([5 * rowHeight]);
  });

  test('are told in the note by their first records', () => {
    const five = Array.from({ length: 6 }, (_, index) => entry(`n${String(index)}`, '2025-03-01', 'tool:kiro'));
    expect(marks(layout(extent, 365, five)).flatMap(noteLines)).toEqual(['6 records, 1 March 2025', 'Record n0', 'Record n1', 'Record n2', 'and 3 more']);
  });

  test('come apart when a reader zooms in', () => {
    const near = layout({ start: day('2025-03-01'), end: day('2025-03-08') }, 1200, [...crowd, ...few]);
    expect(near.lanes[0]!.count).toBe(14);
    expect(marks(near).every(({ type }) => type === 'dot')).toBe(true);
  });
});

describe('keys', () => {
  const drawn = layout();
  const steps = (from: string, ...path: Parameters<typeof stepFrom>[2][]) => path.reduce<string | null>((key, step) => stepFrom(drawn, key, step)?.key ?? null, from);

  test('go along a lane in order of time and stop at its ends', () => {
    expect(steps('kiro|a', 'later')).toBe('kiro|b');
    expect(steps('kiro|a', 'earlier')).toBe('kiro|a');
    expect(steps('cursor|d', 'last')).toBe('cursor|c');
    expect(steps('cursor|c', 'first')).toBe('cursor|d');
  });

  test('go to the nearest in the next lane', () => {
    expect(steps('kiro|b', 'down')).toBe('cursor|d');
    expect(steps('cursor|c', 'up')).toBe('kiro|b');
    expect(steps('kiro|b', 'up')).toBe('kiro|b');
  });

  test('begin at the first mark, and nowhere in an empty picture', () => {
    expect(stepFrom(drawn, null, 'later')?.key).toBe('kiro|a');
    expect(stepFrom({ ...drawn, lanes: [] }, null, 'later')).toBeNull();
  });

  test('a record is found in the count it has gone into', () => {
    const crowded = layout(extent, 365, Array.from({ length: 40 }, (_, index) => entry(`n${String(index)}`, '2025-03', 'tool:kiro')));
    expect(markOf(crowded, 'n7', 'kiro|n7')).toMatchObject({ type: 'cluster' });
    expect(markOf(crowded, 'nobody', null)).toBeNull();
  });
});

test('the picture as built says everything without a script', async () => {
  const { axis, lanes } = firstPicture([...entries, entry('lab', '2025-11-02', 'setting:laboratory tool:kiro')], [{ value: 'harm', label: 'Harm' }, { value: 'research-demonstration', label: 'Research demonstration' }]);
  await expect(`${markupOf(axis)}\n${markupOf(lanes)}`.replaceAll('><', '>\n<')).toMatchFileSnapshot('first-picture.svg');
});
