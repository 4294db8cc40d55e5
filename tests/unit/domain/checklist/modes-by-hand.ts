import type { ByHand, Files, IncidentFile } from './by-hand.ts';

/** A failure mode as a reader of the files would find it answered. */
export interface ModeByHand { harm: number; all: number; leastPrivilege: OfferByHand; humanApproval: OfferByHand; others: string[] }

/** Items of the list in a family, those of the record before those that replace one of it; where there are none, the controls named in their place. */
interface OfferByHand { items: string[]; named: string[] }

/** By id every failure mode of the files, worked out without code of src/domain/checklist. */
export function modesByHand({ modes, controls, incidents }: Files, { steps, leftOff, harm, others }: ByHand): Map<string, ModeByHand> {
  const isListed = (id: string) => steps.some((step) => step.id === id);
  const fileOf = (id: string) => controls.find((control) => control.id === id);
  const isCoded = ({ failureModes }: IncidentFile, mode: string) => failureModes.some((row) => row.mode === mode);
  const found = new Map<string, ModeByHand>();
  for (const { id: mode, controls: { prevent, limit, recover, detect } } of modes) {
    const answers = [...prevent, ...limit, ...recover, ...detect];
    const offer = (family: string): OfferByHand => {
      const own = answers.filter((id) => fileOf(id)?.family === family);
      const items = own.filter(isListed);
      for (const id of own) {
        if (leftOff.get(id) !== 'alone') continue;
        for (const other of fileOf(id)?.alone?.instead ?? []) if (fileOf(other)?.family === family && isListed(other) && !items.includes(other)) items.push(other);
      }
      return { items, named: items.length > 0 ? [] : own };
    };
    const seen = (ids: readonly string[]) => incidents.filter((incident) => ids.includes(incident.id) && isCoded(incident, mode)).length;
    found.set(mode, {
      harm: seen(harm), all: seen(harm) + seen(others), leastPrivilege: offer('least-privilege'), humanApproval: offer('human-approval'),
      others: answers.filter((id) => isListed(id) && !['least-privilege', 'human-approval'].includes(fileOf(id)?.family ?? '')),
    });
  }
  return found;
}
