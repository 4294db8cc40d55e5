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
  id: string; state: string; kind: string; setting: string; environments: string[]; autonomy: { level: string };
  failureModes: { mode: string }[]; controls: { control: string; verdict: string }[];
}

interface ControlFile { id: string; family: string; strength: string; effort: string; environments: string[] | 'all'; agents: string[] | 'all'; stakes?: string[]; alone?: { instead?: string[] } }
interface ModeFile { id: string; controls: Record<'prevent' | 'limit' | 'recover' | 'detect', string[]> }
interface ToolFile { id: string; kind: string; reach: string[]; settings: { controls?: string[] }[]; enforces: { controls?: string[] }[] }

export interface Files { incidents: IncidentFile[]; controls: ControlFile[]; modes: ModeFile[]; tools: ToolFile[] }

export interface Step { id: string; gain: number; covered: number }

export interface ByHand { harm: string[]; others: string[]; freer: string[]; steps: Step[]; leftOff: Map<string, string>; stops: Map<string, string[]> }

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
  const harm: string[] = [];
  const others: string[] = [];
  const freer: string[] = [];
  const seenModes = new Set<string>();
  const stops = new Map<string, string[]>();
  for (const incident of files.incidents) {
    if (incident.state !== 'published') continue;
    if (incident.setting === 'laboratory' && !at.reach.has('evaluation')) continue;
    let isHere = false;
    for (let index = 0; index < incident.environments.length; index += 1) {
      const place = incident.environments[index] ?? '';
      if (index > 0 && ['workstation', 'remote-host', 'ci', 'evaluation'].includes(place)) continue;
      if (at.places.has(place)) isHere = true;
    }
    if (!isHere) continue;
    const levels = ['supervised', 'auto-approve', 'unattended'];
    if (team.autonomy !== null && levels.indexOf(incident.autonomy.level) > levels.indexOf(team.autonomy)) {
      freer.push(incident.id);
      continue;
    }
    for (const { mode } of incident.failureModes) seenModes.add(mode);
    if (incident.kind !== 'harm' || incident.setting !== 'deployed') {
      others.push(incident.id);
      continue;
    }
    harm.push(incident.id);
    for (const { control, verdict } of incident.controls) {
      if (verdict !== 'stopped') continue;
      const list = stops.get(control) ?? [];
      if (!list.includes(incident.id)) list.push(incident.id);
      stops.set(control, list);
    }
  }
  const { listed, leftOff } = advice(files, team, at, seenModes);
  return { harm: harm.sort(), others: others.sort(), freer: freer.sort(), steps: longGreedy(listed, stops), leftOff, stops };
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
  if (team.stakes.length > 0) for (const name of team.reach) for (const stake of table[name]?.stakes ?? []) atStake.add(stake);
  return { whole, reach, places, agents, stakes: atStake };
}

function advice({ controls, modes, tools }: Files, team: Team, at: Where, seenModes: ReadonlySet<string>): { listed: ControlFile[]; leftOff: Map<string, string> } {
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
  const takenIn = new Set<string>();
  for (const mode of modes) {
    if (!seenModes.has(mode.id)) continue;
    for (const family of ['least-privilege', 'human-approval']) {
      const inFamily = (id: string) => controls.some((control) => control.id === id && control.family === family);
      const answers = [...mode.controls.prevent, ...mode.controls.limit, ...mode.controls.recover, ...mode.controls.detect].filter(inFamily);
      const standIns = answers.filter((id) => leftOff.get(id) === 'alone').flatMap((id) => controls.find((control) => control.id === id)?.alone?.instead ?? []).filter(inFamily);
      if ([...answers, ...standIns].some((id) => !leftOff.has(id))) continue;
      const able = answers.filter((id) => leftOff.get(id) === 'place' || leftOff.get(id) === 'agent');
      const lead = able.find((id) => takenIn.has(id)) ?? able[0];
      if (lead !== undefined) takenIn.add(lead);
    }
  }
  for (const id of takenIn) leftOff.delete(id);
  return { listed: controls.filter(({ id }) => !leftOff.has(id)), leftOff };
}

/** Counts everything anew for every place of the order. */
function longGreedy(listed: readonly ControlFile[], stops: ReadonlyMap<string, string[]>): Step[] {
  const ladder = ['eliminate', 'engineer', 'gate', 'recover', 'detect', 'instruct'];
  const lengths = ['minutes', 'hours', 'days'];
  const left = [...listed];
  const covered = new Set<string>();
  const steps: Step[] = [];
  while (left.length > 0) {
    let best = left[0]!;
    const gainOf = (control: ControlFile) => (stops.get(control.id) ?? []).filter((id) => !covered.has(id)).length;
    for (const control of left) {
      const more = gainOf(control) - gainOf(best);
      const stronger = ladder.indexOf(best.strength) - ladder.indexOf(control.strength);
      const easier = lengths.indexOf(best.effort) - lengths.indexOf(control.effort);
      if (more > 0 || (more === 0 && (stronger > 0 || (stronger === 0 && (easier > 0 || (easier === 0 && control.id < best.id)))))) best = control;
    }
    const gain = gainOf(best);
    for (const id of stops.get(best.id) ?? []) covered.add(id);
    steps.push({ id: best.id, gain, covered: covered.size });
    left.splice(left.indexOf(best), 1);
  }
  return steps;
}

/** The most records that any `size` of some controls would have stopped together, found by trying all of them. */
export function bestOfAll(stops: ReadonlyMap<string, readonly string[]>, ids: readonly string[], size: number): number {
  const sets = ids.map((id) => stops.get(id) ?? []).filter((list) => list.length > 0);
  const times = new Map<string, number>();
  let covered = 0;
  let best = 0;
  const go = (from: number, left: number): void => {
    best = Math.max(best, covered);
    if (left === 0) return;
    for (let index = from; index < sets.length; index += 1) {
      for (const id of sets[index] ?? []) {
        const count = (times.get(id) ?? 0) + 1;
        times.set(id, count);
        if (count === 1) covered += 1;
      }
      go(index + 1, left - 1);
      for (const id of sets[index] ?? []) {
        const count = (times.get(id) ?? 0) - 1;
        times.set(id, count);
        if (count === 0) covered -= 1;
      }
    }
  };
  go(0, size);
  return best;
}

