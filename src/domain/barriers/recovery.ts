import type { HarmRow } from '../../schema/incident-parts.ts';
import { barrierStates, harmTypes, recoverers } from '../../schema/vocabulary.ts';
import { station, type Station } from './station.ts';

type Harm = Pick<HarmRow, 'type' | 'reversible' | 'recoveredBy'>;

/**
 * What became of the recovery, on the harm rows of a record. What came back by chance was held by no barrier, and what came back
 * nobody knows how, by none that is known. Null when there was nothing to recover, and when nothing came back and a coded gap
 * already says why.
 */
export function recoveryStation(harms: readonly Harm[], hasGap: boolean): Station | null {
  if (harms.length === 0) return null;
  const back = harms.filter(cameBack);
  const byBarrier = back.filter(({ recoveredBy }) => recoveredBy !== 'chance' && recoveredBy !== 'unknown');
  const at = { name: 'Recovery', link: '#harm' };
  if (byBarrier.length > 0) {
    const isWhole = byBarrier.length === harms.length && harms.every((harm) => harm.reversible === 'yes');
    return station(isWhole ? 'returned' : 'partly', barrierStates[isWhole ? 'held' : 'partly'].label, { ...at, note: whatCameBack(back, harms.length) });
  }
  if (back.some(({ recoveredBy }) => recoveredBy === 'unknown')) return station('unknown', barrierStates.unknown.label, { ...at, note: `${harms.every(({ reversible }) => reversible === 'yes') ? 'it' : 'some of it'} came back, by whom is not known` });
  if (back.length > 0) return station('missing', barrierStates.missing.label, { ...at, note: whatCameBack(back, harms.length) });
  if (harms.some(isOpen)) return station('unknown', barrierStates.unknown.label, at);
  return hasGap ? null : station('missing', barrierStates.missing.label, { ...at, note: 'nothing came back' });
}

/** "Data loss, outage, labour": each kind of harm once. */
export function harmList(harms: readonly Pick<Harm, 'type'>[]): string {
  const labels = [...new Set(harms.map(({ type }) => harmTypes[type].label))];
  return labels.map((label, index) => (index === 0 ? label : label.toLowerCase())).join(', ');
}

function cameBack({ reversible, recoveredBy }: Harm): boolean {
  return (reversible === 'yes' || reversible === 'partly') && recoveredBy !== 'nobody';
}

function isOpen({ reversible, recoveredBy }: Harm): boolean {
  return reversible === 'unknown' && recoveredBy !== 'nobody';
}

/** "by the owner and chance", and which harms, where others did not come back: "data loss, by the provider" */
function whatCameBack(back: readonly Harm[], of: number): string {
  const by = [...new Set(back.map(({ recoveredBy }) => recoveredBy))].filter((name) => name !== 'unknown').map((name) => recoverers[name].label);
  const whom = `by ${by.join(' and ')}`;
  return back.length === of ? whom : `${harmList(back).toLowerCase()}, ${whom}`;
}
