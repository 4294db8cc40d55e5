import { linkRegister } from '../../../../src/domain/links.ts';
import { patternsOf, type Patterns } from '../../../../src/domain/patterns/patterns.ts';
import type { Register } from '../../../../src/domain/register.ts';

/** What a test says of a record; everything else is as in most records. */
export interface Told {
  readonly kind?: string;
  readonly setting?: string;
  readonly state?: string;
  readonly modes?: readonly string[];
  readonly tools?: readonly string[];
  readonly environments?: readonly string[];
  /** Each as `type reversible recoveredBy`. */
  readonly harms?: readonly string[];
  /** Controls judged to have stopped it. */
  readonly stopped?: readonly string[];
  readonly evidence?: string;
  readonly severity?: string;
  readonly basis?: string;
}

const modes = { 'wide-token': ['Wide token', 'authority'], 'no-gate': ['No gate', 'approval'], 'wrong-path': ['Wrong path', 'execution'], 'instruction-as-control': ['Instruction treated as control', 'approval'] } as const;
export const controls = { sandbox: ['isolation', 'engineer'], vault: ['least-privilege', 'eliminate'], ask: ['human-approval', 'gate'], backup: ['recovery', 'recover'], sentence: ['instruction', 'instruct'] } as const;

/** A register of the records told, with four failure modes, five controls and a tool for every name that occurs. */
export function registerOf(told: readonly Told[]): Register {
  const tools = [...new Set(told.flatMap((each) => each.tools ?? []))];
  return {
    incidents: told.map((each, index) => incident(`record-${String(index)}`, each)),
    failureModes: Object.entries(modes).map(([slug, [title, family]]) => ({ slug, data: { id: slug, title, family, controls: {} } })),
    controls: Object.entries(controls).map(([slug, [family, strength]]) => ({ slug, data: { id: slug, title: `Use ${slug}`, family, strength } })),
    tools: tools.map((slug) => ({ slug, data: { id: slug, title: `The ${slug}`, vendor: 'Maker' } })),
    guardrails: [], frameworks: [],
  } as unknown as Register;
}

export function patternsFor(told: readonly Told[]): Patterns {
  const register = registerOf(told);
  return patternsOf(register, linkRegister(register));
}

function incident(slug: string, told: Told) {
  return {
    kind: 'incident', slug, file: '', prose: {},
    data: {
      id: slug, title: slug, state: told.state ?? 'published', kind: told.kind ?? 'harm', setting: told.setting ?? 'deployed',
      evidence: { grade: told.evidence ?? 'reported' }, severity: { level: told.severity ?? 'marginal', basis: told.basis ?? 'actual' }, autonomy: { level: 'unknown' },
      dates: { occurred: { when: { start: Date.UTC(2026, 0, 1) } }, disclosed: { when: { start: null } } },
      tools: (told.tools ?? []).map((tool) => ({ tool })), environments: told.environments ?? ['workstation'],
      harms: (told.harms ?? ['data-loss unknown unknown']).map((harm) => { const [type, reversible, recoveredBy] = harm.split(' '); return { type, reversible, recoveredBy }; }),
      failureModes: (told.modes ?? []).map((mode) => ({ mode })),
      controls: (told.stopped ?? []).map((control) => ({ control, verdict: 'stopped' })),
    },
  };
}
