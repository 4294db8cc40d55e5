import type { TimelineEntry } from './entry.ts';

/** Above the line of a lane stands what happened, below it what was only shown to be possible. */
export type Side = 'happened' | 'shown';

/** An entry with its place on the axis, in pixels. */
export interface Sized {
  readonly entry: TimelineEntry;
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

/** What stands in a row: an entry, or several as one number. Row 0 is next to the line. */
export type Packed =
  | { readonly type: 'single'; readonly row: number; readonly item: Sized }
  | { readonly type: 'several'; readonly row: 0; readonly items: readonly Sized[]; readonly cell: number; readonly x: number };

/** Width of the cells in which entries are counted together, in pixels. */
const cellWidth = 48;

/** Width of the bar of a count: beside it the largest mark of the next cell has room. */
export const barWidth = 32;

/** Room for each mark, in pixels, so that a finger can hit it. */
const markWidth = 24;

/** So many in a cell, for each row, that they cannot fit. */
const certainlyTooMany = cellWidth / markWidth + 1;

/**
 * Puts entries into rows so that none overlaps another. Where there are too few rows, the whole cell becomes a count; only
 * the stretch of an uncertain date may pass behind a count or a mark. Cells are fixed in time for a given scale, so that they stay while a reader moves
 * along the axis. `origin` is the distance in pixels from the beginning of the era to the left edge.
 */
export function packSide(items: readonly Sized[], rows: number, origin: number): Packed[] {
  const cellOf = (item: Sized) => Math.floor((item.x + origin) / cellWidth);
  const cells = groupByCell(items, cellOf);
  const counted = new Map([...cells].filter(([, members]) => members.length > rows * certainlyTooMany));
  for (;;) {
    const { placed, homeless } = placeInRows(items.filter((item) => !counted.has(cellOf(item))), rows);
    const crowded = homeless.filter((item) => (cells.get(cellOf(item))?.length ?? 0) > 1);
    if (crowded.length === 0) return [...[...counted].map(([cell, members]) => count(cell, members, origin)), ...squeezeIn(homeless, placed, rows)];
    for (const item of crowded) counted.set(cellOf(item), cells.get(cellOf(item)) ?? [item]);
  }
}

function count(cell: number, items: readonly Sized[], origin: number): Packed {
  return { type: 'several', row: 0, items, cell, x: (cell + 0.5) * cellWidth - origin };
}

function groupByCell(items: readonly Sized[], cellOf: (item: Sized) => number): Map<number, Sized[]> {
  const cells = new Map<number, Sized[]>();
  for (const item of items) {
    const members = cells.get(cellOf(item));
    if (members === undefined) cells.set(cellOf(item), [item]);
    else members.push(item);
  }
  return cells;
}

/** First row that is free, in order of the left edges: this needs no more rows than there are entries at any one place. */
function placeInRows(items: readonly Sized[], rows: number): { placed: Packed[]; homeless: Sized[] } {
  const placed: Packed[] = [];
  const homeless: Sized[] = [];
  const ends = new Array<number>(rows).fill(-Infinity);
  for (const { item, from, to } of items.map(intervalOf).sort((a, b) => a.from - b.from)) {
    const row = ends.findIndex((end) => end <= from);
    if (row === -1) {
      homeless.push(item);
      continue;
    }
    ends[row] = to;
    placed.push({ type: 'single', row, item });
  }
  return { placed, homeless };
}

/** One record makes no count: alone in its cell, it stands over the stretch of another, in the row where it is furthest from a mark. */
function squeezeIn(items: readonly Sized[], placed: readonly Packed[], rows: number): Packed[] {
  const all = [...placed];
  for (const item of items) {
    const distances = new Array<number>(rows).fill(Infinity);
    for (const other of all) if (other.type === 'single') distances[other.row] = Math.min(distances[other.row] ?? Infinity, Math.abs(other.item.x - item.x));
    all.push({ type: 'single', row: distances.indexOf(Math.max(...distances)), item });
  }
  return all;
}

/** What a mark covers: itself, and the time it may have happened in. */
function intervalOf(item: Sized): { item: Sized; from: number; to: number } {
  return { item, from: Math.min(item.left, item.x - markWidth / 2), to: Math.max(item.right, item.x + markWidth / 2) };
}
