import { environments, members, reaches, stakes, type AgentKind, type Environment, type Reach, type Stake } from '../../schema/vocabulary.ts';
import type { Choices } from './choices.ts';
import type { ChecklistSource, SourceTool } from './source.ts';

/** Something taken for granted because of what was chosen. */
export interface Assumption {
  readonly kind: 'reach' | 'stake';
  readonly value: Reach | Stake;
  /** Id of the tool or name of the reach it follows from. */
  readonly because: string;
}

/** What the choices come to: where the agents act, what kinds of agent they are, what is at stake. */
export interface Stack {
  /** True where neither tools nor reach were chosen, so that nothing is left out for them. */
  readonly isWhole: boolean;
  readonly tools: readonly SourceTool[];
  /** Chosen and assumed. */
  readonly reach: ReadonlySet<Reach>;
  readonly environments: ReadonlySet<Environment>;
  /** Null where any kind of agent is meant. */
  readonly agents: ReadonlySet<AgentKind> | null;
  /** Null where nothing was said. */
  readonly stakes: ReadonlySet<Stake> | null;
  readonly assumed: readonly Assumption[];
  /** Places that a chosen tool runs on and that are left out because another one was chosen. */
  readonly notAssumed: readonly { readonly value: Reach; readonly because: string }[];
}

/** Works out what a team's choices mean. */
export function stackOf(choices: Choices, source: Pick<ChecklistSource, 'tools'>): Stack {
  const tools = source.tools.filter(({ id }) => choices.tools.includes(id));
  const brought = assumedReach(choices, tools);
  const assumed = [...brought, ...assumedStakes(choices, brought.map(({ value }) => value as Reach))];
  const isWhole = choices.tools.length === 0 && choices.reach.length === 0;
  const reach = new Set(isWhole ? members(reaches) : [...choices.reach, ...assumed.flatMap((row) => (row.kind === 'reach' ? [row.value as Reach] : []))]);
  const agents = new Set([...tools.flatMap(agentsOf), ...[...reach].flatMap((name) => reaches[name].agents)]);
  return {
    isWhole, tools, reach, assumed, notAssumed: unusedHosts(choices, tools),
    environments: new Set(isWhole ? members(environments) : [...reach].flatMap((name) => reaches[name].environments)),
    agents: isWhole || agents.size === 0 ? null : agents,
    stakes: choices.stakes.length === 0 ? null : new Set([...choices.stakes, ...assumed.flatMap((row) => (row.kind === 'stake' ? [row.value as Stake] : []))]),
  };
}

/** A tool brings what it reaches along. Where it runs is brought only if no place to run on was chosen. */
function assumedReach({ reach: chosen }: Choices, tools: readonly SourceTool[]): Assumption[] {
  const hasHost = chosen.some((name) => reaches[name].isHost);
  const found = new Map<Reach, Assumption>();
  for (const { id, reach } of tools) {
    for (const name of reach) {
      if (chosen.includes(name) || found.has(name) || (hasHost && reaches[name].isHost)) continue;
      found.set(name, { kind: 'reach', value: name, because: id });
    }
  }
  return [...found.values()];
}

function unusedHosts({ reach: chosen }: Choices, tools: readonly SourceTool[]): Stack['notAssumed'] {
  if (!chosen.some((name) => reaches[name].isHost)) return [];
  const found = new Map<Reach, string>();
  for (const { id, reach } of tools) for (const name of reach) if (reaches[name].isHost && !chosen.includes(name) && !found.has(name)) found.set(name, id);
  return [...found].map(([value, because]) => ({ value, because }));
}

/** Only where stakes were named: otherwise nothing is left out for them. */
function assumedStakes({ reach, stakes: chosen }: Choices, brought: readonly Reach[]): Assumption[] {
  if (chosen.length === 0) return [];
  return members(stakes).flatMap((stake): Assumption[] => {
    const because = [...reach, ...brought].find((name) => reaches[name].stakes.some((each) => each === stake));
    return because === undefined || chosen.includes(stake) ? [] : [{ kind: 'stake', value: stake, because }];
  });
}

function agentsOf({ kind }: SourceTool): AgentKind[] {
  const kinds: Record<SourceTool['kind'], AgentKind[]> = {
    'coding-agent': ['coding'], assistant: ['assistant'], 'model-harness': ['coding', 'research'], 'mcp-server': ['integration'], platform: [], 'command-line': [], guard: [],
  };
  return kinds[kind];
}
