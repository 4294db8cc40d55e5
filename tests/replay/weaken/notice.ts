/** Whether the replay notices that a guardrail was weakened, and by what. */
import { drivers } from '../agents/index.ts';
import { furtherAttempts, replayAgent, sharedRuns, type RunOnce } from '../agents/replay-agent.ts';
import { type Engine } from '../engines/engine.ts';
import { type Guardrail, readActions, readBenign, readGuardrails } from '../lab.ts';
import { replayGuardrail } from '../replay-guardrail.ts';
import { type Verdict } from '../types.ts';
import { onWeakenedCopy, type Weakening } from './weakening.ts';

interface Report {
  readonly rows: readonly Verdict[];
  readonly failures: readonly string[];
}

export interface Notice {
  /** Id of the engine or agent that showed it. */
  readonly engine: string;
  /** `assertion`: the replay itself fails. `verdict`: it holds, and a verdict differs from the published one. */
  readonly by: 'assertion' | 'verdict';
  readonly what: string;
}

type Choice = ((attempt: string) => boolean) | undefined;

const material = { actions: readActions(), benign: readBenign() };
const bareRuns = sharedRuns();
const everything = [
  ...material.benign.map(({ id, text }) => ({ id: `benign/${id}`, text })),
  ...material.actions.flatMap(({ id, spellings }) => spellings.map(({ text }, index) => ({ id: `${id}/${index}`, text }))),
];
/** One run without a guardrail, of everything, serves every choice of attempts. */
const runWithout: RunOnce = (driver, setting) => {
  const further = readGuardrails([driver.agent]).flatMap(({ lab }) => furtherAttempts(lab, driver));
  return bareRuns(driver, setting, [...further, ...everything]);
};

/** Engines that start a process for each attempt, and agents, which take seconds. */
const slow = ['codex-execpolicy', 'cursor-hook', 'kiro-hook', ...drivers.map(({ agent }) => agent as string)];

/**
 * Runs one guardrail of one engine again and again. A run with few attempts makes the same assertions about them as the
 * whole replay, so what fails there fails in the whole; only where few show nothing, all are tried.
 */
export class Watcher {
  readonly #engine: Engine | undefined;
  readonly #guardrail: Guardrail;
  readonly #asPublished = new Map<Choice, Promise<Report>>();

  constructor(guardrail: Guardrail, engine: Engine | undefined) {
    this.#guardrail = guardrail;
    this.#engine = engine;
  }

  /** What gives the weakening away; undefined where nothing does. */
  async notice(weakening: Weakening): Promise<Notice | undefined> {
    for (const choice of this.#choices()) {
      const before = await this.#published(choice);
      const after = await onWeakenedCopy(this.#guardrail.folder, weakening, (folder) => this.#run(folder, choice).catch(brokenOff));
      const found = difference(before, after);
      if (found !== undefined) return { engine: this.#guardrail.lab.engine, ...found };
    }
    return undefined;
  }

  #published(choice: Choice): Promise<Report> {
    const made = this.#asPublished.get(choice) ?? this.#run(this.#guardrail.folder, choice);
    this.#asPublished.set(choice, made);
    return made;
  }

  #choices(): readonly Choice[] {
    return slow.includes(this.#guardrail.lab.engine) ? [this.#few, undefined] : [undefined];
  }

  readonly #few = (attempt: string): boolean => /^benign\/|\/0$/.test(attempt) || (this.#guardrail.lab.refuses ?? []).includes(attempt);

  #run(folder: string, only: Choice): Promise<Report> {
    const guardrail = { ...this.#guardrail, folder };
    const some = { ...material, ...(only === undefined ? {} : { only }) };
    if (this.#engine !== undefined) return replayGuardrail(this.#engine, guardrail, some);
    const driver = drivers.find(({ agent }) => agent === guardrail.lab.engine);
    if (driver === undefined) throw new Error(`No engine and no agent is called ${guardrail.lab.engine}.`);
    return replayAgent(driver, guardrail, some, runWithout);
  }
}

/** A run that ends with an error is noticed by whoever started it. */
function brokenOff(error: unknown): Report {
  return { rows: [], failures: [`the replay breaks off: ${error instanceof Error ? error.message : String(error)}`] };
}

function difference(before: Report, after: Report): Omit<Notice, 'engine'> | undefined {
  const failure = after.failures.find((each) => !before.failures.includes(each));
  if (failure !== undefined) return { by: 'assertion', what: failure };
  const changed = before.rows.find((row) => after.rows.find(({ attempt }) => attempt === row.attempt)?.with !== row.with);
  if (changed === undefined) return undefined;
  return { by: 'verdict', what: `${changed.attempt} is ${after.rows.find(({ attempt }) => attempt === changed.attempt)?.with ?? 'missing'} and not ${changed.with}` };
}
