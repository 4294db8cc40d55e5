import { expect } from 'vitest';
import type { Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { controlIds, idsOf } from './records.ts';

/** What must be true of every table of failure modes: what answers one is on the list, or left off and named. */
export function modesHold({ modes, items, leftOff }: Checklist, of: number): void {
  const listed = controlIds(items);
  const familyOf = new Map([...items, ...leftOff].map(({ control: { id, family } }) => [id, family]));
  expect(new Set(modes.map(({ mode: { id } }) => id)).size).toBe(of);
  for (const { mode: { id, controls }, leastPrivilege, humanApproval, others } of modes) {
    expect(idsOf(others), `${id}: others`).toEqual(controls.filter((each) => listed.includes(each) && familyOf.get(each) !== 'least-privilege' && familyOf.get(each) !== 'human-approval'));
    for (const [family, offer] of [['least-privilege', leastPrivilege], ['human-approval', humanApproval]] as const) {
      const offered = idsOf(offer.controls);
      const own = controls.filter((each) => familyOf.get(each) === family);
      expect(offered, `${id}: on the list, but not offered`).toEqual(expect.arrayContaining(own.filter((each) => listed.includes(each))));
      expect(offered.filter((each) => !listed.includes(each)), `${id}: offered, but not on the list`).toEqual([]);
      expect(offer.controls.every((each) => each.family === family), `${id}: of another family`).toBe(true);
      expect(offered.length > 0 ? offer.sentence === null : (offer.sentence ?? '').trim() !== '', `${id}: a control or a sentence, never both or neither`).toBe(true);
      expect(controlIds(offer.elsewhere), `${id}: told to be elsewhere`).toEqual(offered.length > 0 ? [] : own);
    }
  }
}
