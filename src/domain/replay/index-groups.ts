import { countOf } from '../harm-text.ts';
import type { GuardrailRecord, Register, ToolRecord } from '../register.ts';
import { replayActions } from './actions.ts';
import { tallyOf } from './tally.ts';

/** The guardrails of one tool, proven ones first, counter-examples last. */
export interface GuardrailTool {
  readonly tool: ToolRecord;
  readonly guardrails: readonly GuardrailRecord[];
}

/** The guardrails that are meant, proven ones first, counter-examples last, else in the order of the register. */
export function bestFirst(register: Pick<Register, 'guardrails' | 'runs'>, isMeant: (guardrail: GuardrailRecord) => boolean): GuardrailRecord[] {
  const rank = (guardrail: GuardrailRecord) => (guardrail.data.counterExample === true ? 2 : tallyOf(guardrail, register).isProven ? 0 : 1);
  return register.guardrails.filter(isMeant).sort((a, b) => rank(a) - rank(b));
}

/** Tools with guardrails, by title. */
export function guardrailTools(register: Pick<Register, 'tools' | 'guardrails' | 'runs'>): GuardrailTool[] {
  return register.tools
    .map((tool) => ({ tool, guardrails: bestFirst(register, ({ data }) => data.tool === tool.slug) }))
    .filter(({ guardrails }) => guardrails.length > 0);
}

/** How many guardrails there are, how many are proven, against how many actions. */
export function indexWords(register: Pick<Register, 'tools' | 'guardrails' | 'runs' | 'replays'>): string {
  const proven = register.guardrails.filter((guardrail) => tallyOf(guardrail, register).isProven);
  const tools = new Set(proven.map(({ data }) => data.tool));
  const actions = replayActions(register);
  const incidents = new Set(actions.map(({ incident }) => incident));
  const spellings = actions.reduce((sum, action) => sum + action.spellings.length, 0);
  return `${countOf(register.guardrails.length, 'guardrail')}, ${String(proven.length)} of them proven by replay for ${countOf(tools.size, 'tool')}: ${countOf(actions.length, 'action')} of ${countOf(incidents.size, 'incident')}, written in ${String(spellings)} ways.`;
}
