import type { LaneBox, TimelineLayout, TimelineMark } from './layout.ts';

/** Where an arrow key leads among the marks: along a lane, or to the lane above or below. */
export type Step = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';

/** The mark that a step from another leads to; the same one where there is none further. Null for an empty picture. */
export function stepFrom({ lanes }: TimelineLayout, key: string | null, step: Step): TimelineMark | null {
  const filled = lanes.filter(({ marks }) => marks.length > 0);
  const lane = Math.max(0, filled.findIndex(({ marks }) => marks.some((mark) => mark.key === key)));
  const marks = filled[lane]?.marks ?? [];
  const index = marks.findIndex((mark) => mark.key === key);
  const mark = marks[index];
  if (mark === undefined) return marks[0] ?? null;
  switch (step) {
    case 'earlier': return marks[index - 1] ?? mark;
    case 'later': return marks[index + 1] ?? mark;
    case 'first': return marks[0] ?? mark;
    case 'last': return marks.at(-1) ?? mark;
    case 'up': return nearestIn(filled[lane - 1], mark.x) ?? mark;
    case 'down': return nearestIn(filled[lane + 1], mark.x) ?? mark;
    default: return step satisfies never;
  }
}

/** The mark that stands for an incident now: itself, or the count it has gone into. Prefers the lane of the key given. */
export function markOf({ lanes }: TimelineLayout, slug: string, key: string | null): TimelineMark | null {
  const found = lanes.flatMap(({ marks }) => marks).filter((mark) => holds(mark, slug));
  return found.find((mark) => mark.key === key) ?? found.find((mark) => laneOf(mark.key) === laneOf(key ?? '')) ?? found[0] ?? null;
}

function holds(mark: TimelineMark, slug: string): boolean {
  return mark.type === 'dot' ? mark.entry.slug === slug : mark.entries.some((entry) => entry.slug === slug);
}

function laneOf(key: string): string {
  return key.split('|')[0] ?? '';
}

function nearestIn(lane: LaneBox | undefined, x: number): TimelineMark | null {
  return (lane?.marks ?? []).reduce<TimelineMark | null>((nearest, mark) => (nearest === null || Math.abs(mark.x - x) < Math.abs(nearest.x - x) ? mark : nearest), null);
}
