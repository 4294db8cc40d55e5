import type { AddressRole, SourceAddress } from './addresses.ts';
import type { Visit } from './visit.ts';

/** What is to be said of an address. An error fails the call, a warning and a notice do not. */
export interface LinkReport extends SourceAddress {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly visit: Visit;
  readonly problem: string;
  readonly fix: string;
}

const names = { url: 'the address', also: 'the other address', archive: 'the archived copy' } as const satisfies Record<AddressRole, string>;

/** Judges what was found; addresses that answered where they stand are left out. `isStrict` makes an error of what could not be reached. */
export function judgeLinks(addresses: readonly SourceAddress[], visits: ReadonlyMap<string, Visit>, isStrict: boolean): LinkReport[] {
  return addresses.flatMap((address) => {
    const found = visits.get(address.url);
    if (found === undefined) return [];
    const judged = judge(address, found, address.archive === null ? undefined : visits.get(address.archive));
    return judged === null ? [] : [{ ...address, ...judged, visit: found, severity: isStrict && judged.severity === 'warning' && found.state !== 'gone' ? 'error' : judged.severity }];
  });
}

/** Whether an address may be gone without its being known: it could not be reached, and no archived copy answers in its place. */
export function isDoubtful({ role, archive, visit }: LinkReport, visits: ReadonlyMap<string, Visit>): boolean {
  return role === 'url' && visit.state === 'unreachable' && (archive === null || visits.get(archive)?.state !== 'alive');
}

function judge({ role }: SourceAddress, found: Visit, copy: Visit | undefined): Pick<LinkReport, 'severity' | 'problem' | 'fix'> | null {
  const what = names[role];
  switch (found.state) {
    case 'alive':
      return found.movedTo === null ? null : { severity: 'notice', problem: `${what} has moved for good to ${shortened(found.movedTo)}.`, fix: 'Write the new address if it shows the same text.' };
    case 'gone': {
      const problem = `${what} is gone (${String(found.status)}).`;
      if (role !== 'url') return { severity: 'warning', problem, fix: role === 'archive' ? 'Give another archived copy.' : 'Remove it or write where the text is now.' };
      if (copy !== undefined && copy.state !== 'gone') return { severity: 'warning', problem: `${problem} The record gives an archived copy.`, fix: 'Nothing has to be done; write the new address if there is one.' };
      return { severity: 'error', problem: `${problem} ${copy === undefined ? 'The record gives no archived copy.' : 'So is the archived copy.'}`, fix: 'Write where the text is now, or give an archived copy under `archive`.' };
    }
    case 'unclear': return { severity: 'warning', problem: `${what} answers ${String(found.status)} to a program; a browser may see more.`, fix: 'Open it by hand.' };
    case 'refused': return { severity: 'warning', problem: `${what} was not visited: ${found.reason}.`, fix: 'Open it by hand, and give an address that anyone can open.' };
    case 'unreachable': return { severity: 'warning', problem: `${what} could not be reached (${found.reason}).`, fix: 'Try again later, or give an archived copy under `archive`.' };
    default: return found satisfies never;
  }
}

/** A server may lead to an address of any length; whoever repairs the record sees where it leads. */
function shortened(address: string): string {
  return address.length <= 300 ? address : `${address.slice(0, 300)}…`;
}
