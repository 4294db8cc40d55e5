import { markShape } from '../figures/mark.ts';
import { rounded, shape, type Shape } from '../figures/shape.ts';
import { yearGap, type SparkYear } from './spark-axis.ts';
import { numberHeight, type SparkColumn } from './spark-columns.ts';
import { reachOf, arrowLength, type Spark, type SparkMark, type SparkSide } from './spark.ts';

const padding = 4;
const leastAbove = 12;
const labels = 18;

/** A spark as a picture. Across it is in percent, up and down in pixels, so that marks keep their size at every width. */
export function sparkShape(spark: Spark, says: string): Shape {
  const ground = Math.ceil(Math.max(spark.above.height + padding, leastAbove));
  const below = spark.below.height === 0 ? 0 : Math.ceil(spark.below.height + padding);
  const height = ground + below + labels;
  return shape('svg', { class: 'spark-plot', role: 'img', 'aria-label': says, width: '100%', height, overflow: 'visible' },
    ...spark.axis.years.flatMap((year) => yearShapes(year, ground, height)),
    ...sideShapes(spark.above, ground, -1),
    ...sideShapes(spark.below, ground, 1),
    shape('line', { class: 'axis', x2: '100%', y1: ground, y2: ground }),
  );
}

/** Columns and stretches first, so that every mark is whole. Down is 1, up is -1. */
function sideShapes({ marks, columns }: SparkSide, ground: number, down: 1 | -1): Shape[] {
  const yAt = (rise: number) => ground + down * (padding / 2 + rise);
  const lines = marks.flatMap(({ stretch, rise }) => (stretch === null ? [] : [shape('line', { class: 'stretch', x1: percent(stretch[0]), x2: percent(stretch[1]), y1: yAt(rise), y2: yAt(rise) })]));
  return [...columns.flatMap((column) => columnShapes(column, ground, down)), ...lines, ...marks.map((mark) => singleShape(mark, yAt(mark.rise)))];
}

function singleShape({ marked, isLatest, x }: SparkMark, y: number): Shape {
  const reach = reachOf(marked.severity);
  const arrow = isLatest ? [shape('path', { class: 'by-then', d: `M${String(rounded(-reach))},0h${String(1 - arrowLength)}m3,-3l-3,3l3,3` })] : [];
  return shape('svg', { x: percent(x), y, overflow: 'visible' }, ...arrow, markShape(marked));
}

function columnShapes({ from, to, count, height }: SparkColumn, ground: number, down: 1 | -1): Shape[] {
  return [
    shape('rect', { class: 'column', x: percent(from), width: percent(to - from), y: down === 1 ? ground : ground - height, height }),
    shape('text', { class: 'number', x: percent((from + to) / 2), y: ground + down * height + (down === 1 ? numberHeight - 2 : -3) }, String(count)),
  ];
}

function yearShapes({ x, isTick, label }: SparkYear, ground: number, height: number): Shape[] {
  const tick = isTick ? [shape('line', { class: 'tick', x1: percent(x), x2: percent(x), y1: ground, y2: height })] : [];
  return label === null ? tick : [...tick, shape('text', { x: percent(x), dx: isTick ? yearGap : undefined, y: height - padding }, label)];
}

function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
