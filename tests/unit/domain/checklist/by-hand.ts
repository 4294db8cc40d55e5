/**
 * The checklist worked out a second time, from the files and with plain loops. It shares no code with
 * src/domain/checklist, so that a slip there is not repeated here; only the closed lists of the vocabulary are common.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environments, reaches } from '../../../../src/schema/vocabulary.ts';

export interface Team {
  readonly tools: readonly string[];
  readonly reach: readonly string[];
  readonly autonomy: string | null;
  readonly stakes: readonly string[];
  readonly team: string;
}

export interface IncidentFile {
  id: string; state: string; kind: string; setting: string; environments: string[]; autonomy: { level: string }; evidence: { grade: string };
  tools: { tool: string }[]; harms: { type: string }[]; failureModes: { mode: string }[]; controls: { control: string; verdict: string }[];
}

interface ControlFile { id: string; family: string; strength: string; effort: string; environments: string[] | 'all'; agents: string[] | 'all'; stakes?: string[]; alone?: { instead?: string[] } }
interface ModeFile { id: string; controls: Record<'prevent' | 'limit' | 'recover' | 'detect', string[]> }
interface ToolFile { id: string; kind: string; reach: string[]; settings: { controls?: string[] }[]; enforces: { controls?: string[] }[] }

export interface Files { incidents: IncidentFile[]; controls: ControlFile[]; modes: ModeFile[]; tools: ToolFile[] }

export interface Step { id: string; gain: number; covered: number }

/** Ids of controls under the three headings of the order of coverage. */
export type Headings = Record<'first' | 'judged' | 'unseen', string[]>;

export interface ByHand {
  harm: string[]; others: string[]; freer: string[]; ownTools: number; ownElsewhere: number; steps: Step[]; headings: Headings; leftOff: Map<string, string>; stops: Map<string, string[]>;
  /** By kind of harm the records that show it. */
  harms: Map<string, string[]>;
}

/** The front matter of every record in a content folder. */
export function readFrontMatter(folder: string): Files {
  const read = (kind: string): unknown[] => readdirSync(join(folder, kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => parse(readFileSync(join(folder, kind, name), 'utf8').split(/^---$/m)[1] ?? '') as unknown);
  return { incidents: read('incidents') as IncidentFile[], controls: read('controls') as ControlFile[], modes: read('failure-modes') as ModeFile[], tools: read('tools') as ToolFile[] };
}

/** The same answers as the engine gives to a team, found the long way. */
export function workOut(files: Files, team: Team): ByHand {
  const at = whereItActs(files, team);
  const harm: IncidentFile[] = [];
  const others: IncidentFile[] = [];
  const freer: string[] = [];
  let ownElsewhere = 0;
  for (const incident of files.incidents) {
    if (incident.state !== 'published') continue;
    const isCounted = incident.kind === 'harm' && incident.setting === 'deployed';
    if (!isHere(incident, at)) {
      if (isCounted && hasTool(incident, team)) ownElsewhere += 1;
      continue;
    }
    const levels = ['supervised', 'auto-approve', 'unattended'];
    const hasAttacker = ['exploited-vulnerability', 'vulnerability-disclosure', 'research-demonstration', 'misuse'].includes(incident.kind);
    if (team.autonomy !== null && !hasAttacker && levels.indexOf(incident.autonomy.level) > levels.indexOf(team.autonomy)) freer.push(incident.id);
    else if (isCounted) harm.push(incident);
    else others.push(incident);
  }
  const { listed, leftOff } = advice(files, team, at);
  const stops = judged(harm, 'stopped');
  const evidence = { stops, softens: judged(harm, 'softened'), otherStops: judged(others, 'stopped'), otherSoftens: judged(others, 'softened') };
  const first = longGreedy(listed, stops);
  const rest = selectionSort(listed.filter(({ id }) => first.every((step) => step.id !== id)), evidence);
  const steps = [...first, ...rest.map((id) => ({ id, gain: 0, covered: first.at(-1)?.covered ?? 0 }))];
  const sorted = (list: readonly IncidentFile[]) => list.map(({ id }) => id).sort();
  return {
    harm: sorted(harm), others: sorted(others), freer: freer.sort(), ownTools: harm.filter((incident) => hasTool(incident, team)).length, ownElsewhere,
    steps, headings: headingsFor(steps, evidence), leftOff, stops, harms: harmsOf(harm),
  };
}

function isHere({ environments: places, setting }: IncidentFile, at: Where): boolean {
  if (setting === 'laboratory' && !at.reach.has('evaluation')) return false;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? '';
    if (index > 0 && ['workstation', 'remote-host', 'ci', 'evaluation'].includes(place)) continue;
    if (at.places.has(place)) return true;
  }
  return false;
}

function hasTool({ tools }: IncidentFile, team: Team): boolean {
  return tools.some(({ tool }) => team.tools.includes(tool));
}

/** By id of control the records in which it has a verdict. */
function judged(incidents: readonly IncidentFile[], wanted: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const incident of incidents) {
    for (const { control, verdict } of incident.controls) {
      if (verdict !== wanted) continue;
      const list = found.get(control) ?? [];
      if (!list.includes(incident.id)) list.push(incident.id);
      found.set(control, list);
    }
  }
  return found;
}

function harmsOf(harm: readonly IncidentFile[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const incident of harm) for (const { type } of incident.harms) found.set(type, [...new Set([...found.get(type) ?? [], incident.id])].sort());
  return found;
}

interface Where { whole: boolean; reach: Set<string>; places: Set<string>; agents: Set<string>; stakes: Set<string> }

function whereItActs({ tools }: Files, team: Team): Where {
  const table: Record<string, { environments: readonly string[]; agents: readonly string[]; isHost: boolean; stakes: readonly string[] }> = reaches;
  const whole = team.tools.length === 0 && team.reach.length === 0;
  const reach = new Set<string>(whole ? Object.keys(reaches) : team.reach);
  const agents = new Set<string>();
  const atStake = new Set<string>(team.stakes);
  const namesHost = team.reach.some((name) => table[name]?.isHost);
  for (const tool of tools) {
    if (!team.tools.includes(tool.id)) continue;
    for (const name of tool.reach) if (!(namesHost && table[name]?.isHost)) reach.add(name);
    if (tool.kind === 'coding-agent' || tool.kind === 'model-harness') agents.add('coding');
    if (tool.kind === 'model-harness') agents.add('research');
    if (tool.kind === 'assistant') agents.add('assistant');
    if (tool.kind === 'mcp-server') agents.add('integration');
  }
  const places = new Set<string>(whole ? Object.keys(environments) : []);
  for (const name of reach) {
    for (const place of table[name]?.environments ?? []) places.add(place);
    for (const kind of table[name]?.agents ?? []) agents.add(kind);
  }
  if (team.stakes.length > 0 && !whole) for (const name of reach) for (const stake of table[name]?.stakes ?? []) atStake.add(stake);
  return { whole, reach, places, agents, stakes: atStake };
}

function advice({ controls, tools }: Files, team: Team, at: Where): { listed: ControlFile[]; leftOff: Map<string, string> } {
  const meets = (given: string[] | 'all', have: ReadonlySet<string>) => given === 'all' || given.some((each) => have.has(each));
  const leftOff = new Map<string, string>();
  for (const control of controls) {
    const isCarried = tools.some((tool) => team.tools.includes(tool.id) && [...tool.settings, ...tool.enforces].some((row) => row.controls?.includes(control.id)));
    if (team.team === 'alone' && control.alone?.instead !== undefined) leftOff.set(control.id, 'alone');
    else if (team.stakes.length > 0 && control.stakes !== undefined && !meets(control.stakes, at.stakes)) leftOff.set(control.id, 'stake');
    else if (at.whole || isCarried) continue;
    else if (!meets(control.environments, at.places)) leftOff.set(control.id, 'place');
    else if (at.agents.size > 0 && !meets(control.agents, at.agents)) leftOff.set(control.id, 'agent');
  }
  return { listed: controls.filter(({ id }) => !leftOff.has(id)), leftOff };
}

/** True where, of two controls that do as much, the first stands before the second: by the ladder, then the effort, then the id. */
function standsBefore(a: ControlFile, b: ControlFile): boolean {
  const ladder = ['eliminate', 'engineer', 'gate', 'recover', 'detect', 'instruct'];
  const lengths = ['minutes', 'hours', 'days'];
  if (a.strength !== b.strength) return ladder.indexOf(a.strength) < ladder.indexOf(b.strength);
  if (a.effort !== b.effort) return lengths.indexOf(a.effort) < lengths.indexOf(b.effort);
  return a.id < b.id;
}

/** Counts everything anew for every place of the order, until nothing is added any more. */
function longGreedy(listed: readonly ControlFile[], stops: ReadonlyMap<string, string[]>): Step[] {
  const left = [...listed];
  const covered = new Set<string>();
  const steps: Step[] = [];
  while (left.length > 0) {
    let best = left[0]!;
    const gainOf = (control: ControlFile) => (stops.get(control.id) ?? []).filter((id) => !covered.has(id)).length;
    for (const control of left) if (gainOf(control) > gainOf(best) || (gainOf(control) === gainOf(best) && standsBefore(control, best))) best = control;
    const gain = gainOf(best);
    if (gain === 0) break;
    for (const id of stops.get(best.id) ?? []) covered.add(id);
    steps.push({ id: best.id, gain, covered: covered.size });
    left.splice(left.indexOf(best), 1);
  }
  return steps;
}

type Judgements = Record<'stops' | 'softens' | 'otherStops' | 'otherSoftens', ReadonlyMap<string, readonly string[]>>;

/** Those that add nothing: the one with the most evidence is picked out again and again. */
function selectionSort(rest: readonly ControlFile[], { stops, softens, otherStops, otherSoftens }: Judgements): string[] {
  const isBefore = (a: ControlFile, b: ControlFile): boolean => {
    for (const counted of [stops, softens, otherStops, otherSoftens]) {
      const [mine, its] = [counted.get(a.id)?.length ?? 0, counted.get(b.id)?.length ?? 0];
      if (mine !== its) return mine > its;
    }
    return standsBefore(a, b);
  };
  const left = [...rest];
  const ids: string[] = [];
  while (left.length > 0) {
    let best = left[0]!;
    for (const control of left) if (control !== best && isBefore(control, best)) best = control;
    ids.push(best.id);
    left.splice(left.indexOf(best), 1);
  }
  return ids;
}

function headingsFor(steps: readonly Step[], judgements: Judgements): Headings {
  const headings: Headings = { first: [], judged: [], unseen: [] };
  for (const { id, gain } of steps) {
    if (gain > 0) headings.first.push(id);
    else if (Object.values(judgements).some((counted) => counted.has(id))) headings.judged.push(id);
    else headings.unseen.push(id);
  }
  return headings;
}
