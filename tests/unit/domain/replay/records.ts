import type { GuardrailRecord, Register } from '../../../../src/domain/register.ts';
import type { Guardrail } from '../../../../src/schema/guardrail.ts';
import type { Action } from '../../../../src/schema/incident-parts.ts';
import type { ReplayAction, ReplayFile, ReplayRun, Verdict } from '../../../../src/schema/replay.ts';

/** A guardrail of which a test says only what matters to it: a deny list of Claude Code for one action. */
export function guardrail(id: string, told: Partial<Guardrail> = {}): GuardrailRecord {
  const data: Guardrail = {
    id, title: `Rule ${id}`, tool: 'robot', controls: ['sandbox'], files: [{ file: 'rule.json', place: 'here', format: 'json' }], engine: 'claude-code', covers: ['drop'],
    notStopped: [], costs: [], limits: ['One.'], overriddenBy: ['the user'], drill: { steps: 'Try.', expect: 'Seen.', notTested: 'It is a test.' }, ...told,
  };
  return { kind: 'guardrail', slug: id, file: `content/guardrails/${id}.mdx`, data, prose: { markdown: '', firstLine: 1, citations: [], paragraphs: [], quotations: [], captions: [] }, texts: new Map([['rule.json', '{}']]) };
}

/** A row, refused with the guardrail and carried out without it unless told otherwise. */
export function row(attempt: string, outcome: Verdict['with'] = 'refused', told: Partial<Verdict> = {}): Verdict {
  return { guardrail: 'rule', engine: 'claude-code', version: '1', attempt, text: attempt, with: outcome, without: 'ran', said: '', ...told };
}

export function run(rows: readonly Verdict[], made = '2026-11-28'): ReplayRun {
  return { made, node: '22', platform: 'linux-x64', hashes: {}, rows: [...rows] };
}

export function action(id: string, spellings: readonly string[] = [`run ${id}`], told: Partial<ReplayAction> = {}): ReplayAction {
  return { id, incident: `incident-${id}`, place: 1, spellings: spellings.map((text, index) => ({ text, by: index === 0 ? 'recorded' : 'flags' })), ...told };
}

/** A register of which only what is told matters. */
export function registerOf({ guardrails = [], rows = [], runs = [run(rows)], files = [], tools = ['robot'], incidents = [] }: {
  guardrails?: readonly GuardrailRecord[]; rows?: readonly Verdict[]; runs?: readonly ReplayRun[]; files?: readonly ReplayFile[]; tools?: readonly string[]; incidents?: readonly (readonly [slug: string, title: string, actions?: readonly Partial<Action>[]])[];
}): Register {
  const register: unknown = {
    guardrails, runs, replays: files.map((data, index) => ({ file: `content/replays/${String(index)}.yaml`, data })),
    tools: tools.map((slug) => ({ kind: 'tool', slug, data: { id: slug, title: slug } })), incidents: incidents.map(([slug, title, actions = []]) => ({ slug, data: { title, actions } })),
    failureModes: [], controls: [], frameworks: [],
  };
  return register as Register;
}
