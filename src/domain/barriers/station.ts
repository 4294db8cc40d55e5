import type { BarrierState } from '../../schema/vocabulary.ts';
import type { ControlRecord } from '../register.ts';

/** What is drawn at a station. `returned` is a barrier that held after the act: the path turns back. `spared` is an end without a loss. */
export type StationFigure = 'asked' | BarrierState | 'returned' | 'act' | 'lost' | 'spared';

/** One stop on the path of an event, from what was asked to what was lost. */
export interface Station {
  readonly figure: StationFigure;
  /** What the figure says, in a word or two: "Missing". */
  readonly word: string;
  /** What stands here: "Approval gate". Null where the word says all. */
  readonly name: string | null;
  /** Address or anchor the name leads to; null for none. */
  readonly link: string | null;
  /** What a reader needs beside the name: "by the provider". */
  readonly note: string | null;
  readonly closing: ClosingControl | null;
}

/** The control that would have closed a gap, on the judgements of the record. */
export interface ClosingControl {
  readonly control: ControlRecord;
  /** False when it is judged to have softened the loss and not to have stopped it. */
  readonly stops: boolean;
  /** How many further controls of the record would have done the same for this gap. */
  readonly more: number;
}

/** A station; what is not given is not there. */
export function station(figure: StationFigure, word: string, rest: Partial<Omit<Station, 'figure' | 'word'>> = {}): Station {
  return { figure, word, name: null, link: null, note: null, closing: null, ...rest };
}
