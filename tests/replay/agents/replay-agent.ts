import { type Guardrail, type Reading } from '../lab.ts';
import { type Attempt, type Observation } from '../model/script.ts';
import { type BenignAction, type ReplayAction, type Verdict } from '../types.ts';
import { asAgentLab, settingLacking, settingsOf, type AgentLab } from './agent-lab.ts';
import { faultsOfActions, faultsOfBenign } from './assertions.ts';
import { type Driver } from './driver.ts';
import { isFailure, judge, judgeAgainst } from './judge.ts';
import { installedVersion, runAgent, type Run, type Setting } from './start.ts';

export interface Material {
  readonly actions: readonly ReplayAction[];
  readonly benign: readonly BenignAction[];
  /** Narrows a run to some attempts, by id; all of them where it is absent. */
  readonly only?: (attempt: string) => boolean;
}

/** What an agent made of the files of a guardrail. */
export interface LoadReport {
  readonly guardrail: string;
  readonly engine: string;
  readonly version: string;
  /** Errors and warnings of the agent; empty where it took the files without a word. */
  readonly complaints: readonly string[];
}

export interface Report {
  readonly load: LoadReport;
  readonly rows: readonly Verdict[];
  /** Every assertion that does not hold, in words; empty where the guardrail is proven. */
  readonly failures: readonly string[];
}

/** Runs an agent with one setting; a run without a guardrail is shared by all guardrails that need the same. */
export type RunOnce = (driver: Driver, setting: Setting, attempts: readonly Attempt[]) => Promise<Run>;

/** The runs without a guardrail, each made once. */
export function sharedRuns(): RunOnce {
  const made = new Map<string, Promise<Run>>();
  return (driver, setting, attempts) => {
    const key = JSON.stringify([driver.agent, setting, attempts.map(({ id }) => id)]);
    const run = made.get(key) ?? runAgent(driver, setting, attempts);
    made.set(key, run);
    return run;
  };
}

/** Replays one guardrail and says what does not hold. Every attempt is made, also at actions it does not cover. */
export async function replayAgent(driver: Driver, guardrail: Guardrail, { actions, benign, only = () => true }: Material, runWithout: RunOnce): Promise<Report> {
  const { lab, faults } = asAgentLab(guardrail);
  const version = installedVersion(driver) ?? 'missing';
  const load = (complaints: readonly string[]): LoadReport => ({ guardrail: lab.id, engine: driver.agent, version, complaints });
  if (faults.length > 0) return { load: load([]), rows: [], failures: faults };

  const attempts = attemptsOf(actions, benign).filter(({ id }) => only(id));
  const settings = settingsOf(lab, guardrail.folder);
  const ordinary = (lab.ordinary ?? []).map((text, index) => ({ id: `ordinary/${index}`, text }));
  const further = furtherAttempts(lab, driver);
  const bare = await runWithout(driver, settings.without, attempts);
  const bareFurther = further.length === 0 ? [] : (await runWithout(driver, settings.without, further)).observations;
  const guarded = await runAgent(driver, settings.with, [...ordinary, ...further, ...attempts]);
  const open = [];
  for (const lacking of lab.closedWithout ?? []) open.push(...await faultsWithout(driver, settingLacking(lab, settings.with, lacking), lacking));

  const complaints = [...new Set(guarded.closing.endings.flatMap((ending) => driver.complaints(ending)))];
  const { rows, failures } = compare(driver, lab, version, attempts, guarded.observations, bare.observations);
  return {
    load: load(complaints), rows,
    failures: [
      ...complaints.map((line) => `the agent complains: ${line.slice(0, 300)}`), ...failures,
      ...faultsOfActions(lab, rows, actions), ...faultsOfBenign(lab, rows, benign), ...faultsOfOrdinary(driver, ordinary, guarded.observations), ...faultsOfFurther(driver, further, guarded.observations, bareFurther), ...open,
    ],
  };
}

function attemptsOf(actions: readonly ReplayAction[], benign: readonly BenignAction[]): Attempt[] {
  return [
    ...benign.map(({ id, text }) => ({ id: `benign/${id}`, text })),
    ...actions.flatMap(({ id, spellings }) => spellings.map(({ text }, index) => ({ id: `${id}/${index}`, text }))),
  ];
}

function compare(driver: Driver, lab: AgentLab, version: string, attempts: readonly Attempt[], guarded: readonly Observation[], bare: readonly Observation[]): { rows: Verdict[]; failures: string[] } {
  const rows: Verdict[] = [];
  const failures: string[] = [];
  for (const { id, text } of attempts) {
    const withIt = guarded.find(({ attempt }) => attempt === id);
    const withoutIt = bare.find(({ attempt }) => attempt === id);
    if (withIt === undefined || withoutIt === undefined) {
      failures.push(`${id} was not reached ${withIt === undefined ? 'with' : 'without'} the guardrail`);
      continue;
    }
    const after = judgeAgainst(driver, withIt, withoutIt);
    const before = judge(driver, withoutIt);
    if (after.outcome === null || before.outcome === null) {
      failures.push(`${id}: the answer is not understood: ${after.outcome === null ? after.said : before.said}`);
      continue;
    }
    rows.push({ guardrail: lab.id, engine: driver.agent, version, attempt: id, text, with: after.outcome, without: before.outcome, said: after.said });
  }
  return { rows, failures };
}

/** Commands beside the recorded ones, for the sake of rules that no recorded action needs. */
export function furtherAttempts({ id, alsoRefuses = [], holdsOutside = [] }: Reading, { leaving }: Driver): Attempt[] {
  return [
    ...alsoRefuses.map((text, index) => ({ id: `further/${id}/${index}`, text })),
    ...holdsOutside.map((text, index) => ({ id: `outside/${id}/${index}`, text, ...(leaving === undefined ? {} : { asking: leaving }) })),
  ];
}

function faultsOfFurther(driver: Driver, attempts: readonly Attempt[], guarded: readonly Observation[], bare: readonly Observation[]): string[] {
  return attempts.flatMap(({ id, text }) => {
    const withIt = guarded.find(({ attempt }) => attempt === id);
    const withoutIt = bare.find(({ attempt }) => attempt === id);
    if (withIt === undefined || withoutIt === undefined) return [`\`${text}\` was not reached`];
    const after = judgeAgainst(driver, withIt, withoutIt);
    const before = judge(driver, withoutIt).outcome;
    return [
      ...(after.outcome === 'refused' || after.outcome === 'contained' ? [] : [`\`${text}\` must be refused or contained and is ${after.outcome ?? `not understood: ${after.said}`}`]),
      ...(before === 'ran' || before === 'lost' ? [] : [`\`${text}\` is stopped without the guardrail too (${before ?? 'not understood'}), so it shows no rule`]),
    ];
  });
}

/** An agent that lacks what the guardrail rests on must refuse or not start. */
async function faultsWithout(driver: Driver, setting: Setting, lacking: string): Promise<string[]> {
  const { observations } = await runAgent(driver, setting, [{ id: 'closed', text: 'git status' }]);
  const seen = observations.find(({ answer }) => answer !== null);
  return seen === undefined || judge(driver, seen).outcome === 'refused' ? [] : [`without ${lacking} commands run unguarded (${judge(driver, seen).outcome ?? 'not understood'})`];
}

function faultsOfOrdinary(driver: Driver, ordinary: readonly Attempt[], observations: readonly Observation[]): string[] {
  return ordinary.flatMap(({ id, text }) => {
    const seen = observations.find(({ attempt }) => attempt === id);
    const outcome = seen === undefined ? 'not reached' : isFailure(seen) ? 'fails' : judge(driver, seen).outcome ?? 'not understood';
    return outcome === 'ran' ? [] : [`the ordinary command \`${text}\` does not run (${outcome})`];
  });
}
