import { parseMoment } from '../../schema/moment.ts';
import { engines, proofs } from '../../schema/vocabulary.ts';
import { countOf } from '../harm-text.ts';
import { momentText } from '../moment-text.ts';
import type { GuardrailRecord } from '../register.ts';
import type { Share, Tally } from './tally.ts';

/** "16 of 16" */
export function shareWords({ stopped, of }: Share): string {
  return `${String(stopped)} of ${String(of)}`;
}

/** How a guardrail was proven, with engine, version and day; or that it is documented only. */
export function proofWords({ data }: Pick<GuardrailRecord, 'data'>, { proof, version, made }: Tally): string {
  const { label } = engines[data.engine];
  const by = version === null || proof === 'shape' ? '' : `: ${label} ${version}`;
  return `${proofs[proof].label}${by}${made === null ? '' : `, ${dayWords(made)}`}`;
}

function dayWords(made: string): string {
  const day = parseMoment(made);
  return day === null ? made : momentText(day);
}

/** What a guardrail stopped, in a sentence. */
export function stoppedWords({ recorded, respelt, lost }: Tally): string {
  if (recorded.of === 0) return 'Nothing was executed.';
  const others = respelt.of === 0 ? '' : `, and ${shareWords(respelt)} other ways to write them`;
  return `Stopped ${String(recorded.stopped)} of ${countOf(recorded.of, 'recorded action')}${others}.${lost === 0 ? '' : ` ${countOf(lost, 'attempt')} destroyed decoy data all the same.`}`;
}

/** What became of ordinary work, in a sentence. */
export function benignWords({ benign, benignRan, benignAsked }: Tally): string {
  if (benign.length === 0) return 'No ordinary work was tried.';
  const stopped = benign.length - benignRan - benignAsked;
  return `Of ${countOf(benign.length, 'piece')} of ordinary work ${String(benignRan)} ran${benignAsked === 0 ? '' : `, ${String(benignAsked)} would be asked about`}${stopped === 0 ? '' : `, ${String(stopped)} ${stopped === 1 ? 'was' : 'were'} stopped`}.`;
}
