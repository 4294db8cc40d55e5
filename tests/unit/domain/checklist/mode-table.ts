import { expect } from 'vitest';
import type { Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { controlIds, idsOf } from './records.ts';

/** What must be true of every table of failure modes. */
export function modesHold({ modes, items, leftOff }: Checklist, of: number): void {
  const listed = controlIds(items);
  expect(new Set(modes.map(({ mode: { id } }) => id)).size).toBe(of);
  for (const { mode: { id, controls }, leastPrivilege, humanApproval } of modes) {
    for (const [family, offer] of [['least-privilege', leastPrivilege], ['human-approval', humanApproval]] as const) {
      const offered = idsOf(offer.controls);
      expect(offered.filter((each) => !listed.includes(each)), `${id}: offered, but not on the list`).toEqual([]);
      expect(offer.controls.every((each) => each.family === family), `${id}: of another family`).toBe(true);
      expect(offered.length > 0 ? offer.sentence === null : (offer.sentence ?? '').trim() !== '', `${id}: a control or a sentence, never both or neither`).toBe(true);
      expect(controlIds(offer.elsewhere).filter((each) => !controlIds(leftOff).includes(each) || !controls.includes(each)), `${id}: told to be elsewhere`).toEqual([]);
    }
  }
}
