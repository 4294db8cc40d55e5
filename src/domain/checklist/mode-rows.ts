import type { ControlFamily } from '../../schema/vocabulary.ts';
import type { LeftOff } from './checklist.ts';
import type { Evidence } from './evidence.ts';
import type { ChecklistSource, SourceControl, SourceMode } from './source.ts';

/** What a list offers against a failure mode in one family of controls. */
export interface Offer {
  /** Items of the list, lead first. */
  readonly controls: readonly SourceControl[];
  /** Where there is none: what stands in their place, from the record or from the choices made. */
  readonly sentence: string | null;
  /** Controls the sentence speaks of. */
  readonly elsewhere: readonly LeftOff[];
}

/** A failure mode, how often it stands in the records on the stack, and what the list offers against it. */
export interface ModeRow {
  readonly mode: SourceMode;
  /** Harm records in deployed use on the stack. */
  readonly harm: number;
  /** All records on the stack. */
  readonly all: number;
  readonly leastPrivilege: Offer;
  readonly humanApproval: Offer;
  /** Items of the list of all other families that answer it. */
  readonly others: readonly SourceControl[];
}

/** Every failure mode of the register, those seen most on the stack first. */
export function modeRows({ modes, controls }: ChecklistSource, { harm, others }: Evidence, offered: readonly SourceControl[], leftOff: readonly LeftOff[]): ModeRow[] {
  const byId = new Map(controls.map((control) => [control.id, control]));
  const around = { byId, offered: new Set(offered.map(({ id }) => id)), leftOff: new Map(leftOff.map((row) => [row.control.id, row])) };
  return modes
    .map((mode) => ({
      mode,
      harm: harm.filter(({ modes: coded }) => coded.includes(mode.id)).length,
      all: [...harm, ...others].filter(({ modes: coded }) => coded.includes(mode.id)).length,
      leastPrivilege: offerOf(mode, 'least-privilege', mode.noLeastPrivilege, around),
      humanApproval: offerOf(mode, 'human-approval', mode.noHumanApproval, around),
      others: [...new Set(mode.controls)].flatMap((id) => byId.get(id) ?? []).filter(({ id, family }) => family !== 'least-privilege' && family !== 'human-approval' && around.offered.has(id)),
    }))
    .sort((a, b) => b.harm - a.harm || b.all - a.all || (a.mode.id < b.mode.id ? -1 : 1));
}

interface Around {
  readonly byId: ReadonlyMap<string, SourceControl>;
  readonly offered: ReadonlySet<string>;
  readonly leftOff: ReadonlyMap<string, LeftOff>;
}

function offerOf(mode: SourceMode, family: ControlFamily, written: string | null, { byId, offered, leftOff }: Around): Offer {
  const answers = mode.controls.flatMap((id) => byId.get(id) ?? []).filter((control) => control.family === family);
  const stand = answers.flatMap(({ id }) => replacements(leftOff.get(id)).flatMap((other) => byId.get(other) ?? [])).filter((control) => control.family === family);
  const controls = [...new Set([...answers, ...stand])].filter(({ id }) => offered.has(id));
  if (controls.length > 0) return { controls, sentence: null, elsewhere: [] };
  const elsewhere = answers.flatMap(({ id }) => leftOff.get(id) ?? []);
  return { controls, elsewhere, sentence: written ?? elsewhereSentence(elsewhere) };
}

/** What replaces a control that is no advice to somebody who works alone. */
function replacements(row: LeftOff | undefined): readonly string[] {
  return row?.because === 'alone' ? row.control.alone?.instead ?? [] : [];
}

function elsewhereSentence(elsewhere: readonly LeftOff[]): string {
  const needing = elsewhere.filter(({ because }) => because === 'alone').length;
  const subject = elsewhere.length === 1 ? 'The one control of this family against it' : 'The controls of this family against it';
  const [be, need] = elsewhere.length === 1 ? ['is', 'needs'] : ['are', 'need'];
  if (needing === 0) return `${subject} ${be} for other places, agents or stakes than those chosen:`;
  return needing === elsewhere.length ? `${subject} ${need} a second person:` : `${subject} ${be} for other places, agents or stakes than those chosen, or ${need} a second person:`;
}
