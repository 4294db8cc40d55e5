import type { GuardrailRecord, Register } from '../register.ts';
import { engines } from '../../schema/vocabulary.ts';
import { shareWords } from './words.ts';
import { tallyOf } from './tally.ts';

/** A finding of the replay in a sentence or two, with the guardrails it rests on. */
export interface ReplayFinding {
  readonly title: string;
  readonly text: string;
  readonly guardrails: readonly GuardrailRecord[];
}

/** What the verdicts of today show, counted from them. A finding whose guardrails were not replayed is left out. */
export function replayFindings(register: Pick<Register, 'guardrails' | 'runs'>): ReplayFinding[] {
  const of = (id: string) => {
    const guardrail = register.guardrails.find(({ data }) => data.id === id);
    if (guardrail === undefined) return null;
    const tally = tallyOf(guardrail, register);
    return tally.attempts.length === 0 ? null : { guardrail, tally };
  };
  const [deny, allow, sandbox] = [of('claude-code-deny-list'), of('claude-code-allow-list'), of('claude-code-sandbox')];
  const sandboxes = [sandbox, of('codex-permission-profile'), of('bubblewrap-workspace-only'), of('sandbox-runtime-workspace-only')].filter((each) => each !== null);
  const findings: ReplayFinding[] = [];
  if (deny !== null && allow !== null) {
    findings.push({
      title: 'A list of what is denied leaks; a list of what is allowed held',
      text: `${engines[deny.guardrail.data.engine].label} ${deny.tally.version ?? ''} with a deny list beside a general allow stopped ${shareWords(deny.tally.recorded)} recorded actions and ${shareWords(deny.tally.respelt)} other ways to write them; ${String(deny.tally.lost)} of those destroyed decoy data. With an allow list it stopped ${shareWords(allow.tally.recorded)} and ${shareWords(allow.tally.respelt)}; ${allow.tally.lost === 0 ? 'nothing was destroyed' : `${String(allow.tally.lost)} destroyed decoy data`}. The commands on that list are whole: in a separate try, a wildcard behind one of them let Git overwrite a file.`,
      guardrails: [deny.guardrail, allow.guardrail],
    });
  }
  if (sandboxes.length > 0) {
    const lost = sandboxes.reduce((sum, { tally }) => sum + tally.lost, 0);
    findings.push({
      title: 'A sandbox checks effects, not words',
      text: `${String(sandboxes.length)} sandboxes let commands run and denied their effect outside the workspace, however the command was written. ${lost === 0 ? 'No attempt destroyed decoy data.' : `${String(lost)} ${lost === 1 ? 'attempt' : 'attempts'} destroyed decoy data inside the workspace, which a sandbox for the workspace does not protect.`} The price is work that needs the network.`,
      guardrails: sandboxes.map(({ guardrail }) => guardrail),
    });
  }
  return findings;
}
