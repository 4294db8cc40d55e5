import type { Span } from './span.ts';

/** A quiet stretch that is not drawn to scale: where its break stands, in percent of the width. */
export interface Cut extends Span {
  readonly from: number;
  readonly to: number;
}

/** A linear scale of time that jumps over some quiet stretches. Each break takes a fixed share of the width. */
export interface CutScale {
  readonly cuts: readonly Cut[];
  /** The place of an instant in percent. No instant within a cut is ever asked for. */
  place(time: number): number;
}

/** What is left out, and how much of the width its break takes, in percent. */
export interface Break extends Span {
  readonly width: number;
}

/** The scale over a stretch of time, without the breaks given. */
export function cutScale(whole: Span, breaks: readonly Break[]): CutScale {
  const inOrder = [...breaks].sort((a, b) => a.start - b.start);
  const shown = whole.end - whole.start - sum(inOrder.map(({ start, end }) => end - start));
  const perUnit = (100 - sum(inOrder.map(({ width }) => width))) / shown;
  const place = (time: number) => {
    const passed = inOrder.filter((gap) => gap.end <= time);
    return (time - whole.start - sum(passed.map(({ start, end }) => end - start))) * perUnit + sum(passed.map(({ width }) => width));
  };
  return { place, cuts: inOrder.map((gap) => ({ start: gap.start, end: gap.end, from: place(gap.end) - gap.width, to: place(gap.end) })) };
}

/** The stretches in which nothing happened, longest first. */
export function quietStretches(spans: readonly Span[]): Span[] {
  const quiet: Span[] = [];
  let reached = Number.POSITIVE_INFINITY;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > reached) quiet.push({ start: reached, end: start });
    reached = reached === Number.POSITIVE_INFINITY ? end : Math.max(reached, end);
  }
  return quiet.sort((a, b) => b.end - b.start - (a.end - a.start));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
