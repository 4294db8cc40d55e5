import { severityLevels } from '../../schema/vocabulary.ts';
import type { Marked } from '../figures/mark.ts';
import type { Shape } from '../figures/shape.ts';
import type { Links } from '../links.ts';
import type { IncidentRecord, Register } from '../register.ts';
import { timelineEntry } from './entry.ts';
import { registerAxis } from './spark-axis.ts';
import { sparkShape } from './spark-shape.ts';
import { sparkKey, sparkNotes, sparkSentence, type SparkKeyRow } from './spark-words.ts';
import { layoutSpark, type SparkItem } from './spark.ts';

/** A spark with its words, ready to be written down. */
export interface SparkFigure {
  readonly drawing: Shape;
  /** Everything the picture says, in one sentence. */
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly key: readonly SparkKeyRow[];
}

/** The published incidents of a page on the time axis of the whole register; null when fewer than two of them have a date. */
export function sparkFigure(incidents: readonly IncidentRecord[], register: Register, links: Links): SparkFigure | null {
  const axis = registerAxis(register, links);
  const items = incidents.flatMap((record) => sparkItem(record, links) ?? []);
  if (axis === null || items.length < 2) return null;
  const spark = layoutSpark(items, axis);
  const all = incidents.map(markedOf);
  const sentence = sparkSentence(items, all);
  return { drawing: sparkShape(spark, sentence), sentence, notes: sparkNotes(spark), key: sparkKey(all) };
}

function sparkItem(record: IncidentRecord, links: Links): SparkItem | null {
  const { span, isLatest } = timelineEntry(record, links);
  return span === null ? null : { marked: markedOf(record), span, isLatest };
}

function markedOf({ data }: IncidentRecord): Marked {
  return { kind: data.kind, isLaboratory: data.setting === 'laboratory', severity: severityLevels[data.severity.level].rank };
}
