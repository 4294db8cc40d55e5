/** Replays one guardrail and says what does not hold. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Attempt, type Decision, type Engine, type Loaded } from './engines/engine.ts';
import { attemptsOf, benignAttempts, type Guardrail, type Reading } from './lab.ts';
import { type BenignAction, type Outcome, type ReplayAction, type Verdict } from './types.ts';

/** What the engine made of the files. */
export interface LoadReport {
  readonly guardrail: string;
  readonly engine: string;
  readonly version: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Settings found in force by an engine that executes nothing. */
  readonly facts?: readonly string[];
}

export interface Report {
  readonly load: LoadReport;
  readonly rows: readonly Verdict[];
  /** Every assertion that does not hold, in words; empty where the guardrail is proven. */
  readonly failures: readonly string[];
}

export interface Material {
  readonly actions: readonly ReplayAction[];
  readonly benign: readonly BenignAction[];
  /** Narrows a run to some attempts, by id; all of them where it is absent. */
  readonly only?: (attempt: string) => boolean;
}

export const stopped = (outcome: Outcome): boolean => outcome === 'refused' || outcome === 'asked' || outcome === 'contained';

/** A file that is listed and missing, or there and not listed, means that what is published is not what was tested. */
function faultsOfFiles({ files }: Reading, folder: string): string[] {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const listed = files.map(({ file }) => file.split('/')[0] as string);
  return [
    ...files.filter(({ file }) => !existsSync(join(folder, file))).map(({ file }) => `the file ${file} is listed and missing`),
    ...there.filter((each) => !listed.includes(each)).map((each) => `the file ${each} is not listed`),
  ];
}

function takes(engine: Engine, attempt: Attempt): boolean {
  return engine.kinds.includes(attempt.kind) && (engine.accepts?.(attempt) ?? true);
}

function coveredAttempts(engine: Engine, { covers }: Reading, actions: readonly ReplayAction[]): { attempts: Attempt[]; failures: string[] } {
  const failures: string[] = [];
  const attempts = covers.flatMap((id) => {
    const action = actions.find((each) => each.id === id);
    const found = action === undefined ? [] : attemptsOf(action).filter((attempt) => takes(engine, attempt));
    if (found.length === 0) failures.push(`covers ${id}, and ${engine.id} can try nothing of it`);
    return found;
  });
  return { attempts, failures };
}

/** The first attempt of an action that the engine takes is its recorded form. */
function isRecorded(attempt: Attempt): boolean {
  return attempt.id.endsWith('/0');
}

function faultsOfIncident({ lab }: Guardrail, rows: readonly Verdict[], attempts: readonly Attempt[], only: (attempt: string) => boolean): string[] {
  const through = rows.filter((row) => !stopped(row.with)).map(({ attempt }) => attempt);
  const listed = lab.notStopped?.map(({ attempt }) => attempt).filter(only) ?? through;
  return rows.flatMap((row, index) => {
    const recorded = isRecorded(attempts[index] as Attempt);
    return [
      ...(recorded && !stopped(row.with) ? [`${row.attempt} is the recorded form and was not stopped (${row.with})`] : []),
      ...(recorded && lab.recorded === 'refused' && row.with !== 'refused' ? [`${row.attempt} is the recorded form and must be refused outright, not ${row.with}`] : []),
      ...(lab.refuses?.includes(row.attempt) === true && row.with !== 'refused' ? [`${row.attempt} must be refused by a rule and was not (${row.with})`] : []),
      ...(stopped(row.without) ? [`${row.attempt} is stopped without the guardrail too (${row.without}), so it proves nothing`] : []),
      ...(!recorded && through.includes(row.attempt) && !listed.includes(row.attempt) ? [`${row.attempt} gets through (${row.with}) and notStopped does not say so`] : []),
      ...(listed.includes(row.attempt) && stopped(row.with) ? [`${row.attempt} is listed under notStopped and was stopped (${row.with})`] : []),
    ];
  }).concat(listed.filter((each) => rows.every(({ attempt }) => attempt !== each)).map((each) => `notStopped names ${each}, which was not tried`));
}

function faultsOfBenign({ lab }: Guardrail, rows: readonly Verdict[], benign: readonly BenignAction[]): string[] {
  const mayAsk = (attempt: string): boolean => benign.find(({ id }) => attempt === `benign/${id}` || attempt.startsWith(`benign/${id}/`))?.mayAsk ?? false;
  const works = (row: Verdict): boolean => row.with === 'ran' || (row.with === 'asked' && mayAsk(row.attempt));
  const listed = (row: Verdict): boolean => lab.costs.some(({ benign: id }) => row.attempt === `benign/${id}` || row.attempt.startsWith(`benign/${id}/`));
  return rows.flatMap((row) => [
    ...(row.without === 'ran' ? [] : [`${row.attempt} does not work without the guardrail either (${row.without})`]),
    ...(!works(row) && !listed(row) ? [`${row.attempt} is benign and no longer works (${row.with}: ${row.said})`] : []),
    ...(works(row) && listed(row) ? [`${row.attempt} is listed under costs and works`] : []),
  ]);
}

/** Commands or requests beside the recorded ones; a request to AWS is written as its action and its resource. */
function furtherAttempts({ kinds }: Engine, kind: string, texts: readonly string[] = []): Attempt[] {
  return texts.map((text, index): Attempt => {
    const attempt = { id: `${kind}/${index}`, text, benign: kind === 'ordinary' };
    if (kinds.includes('command')) return { ...attempt, kind: 'command' };
    const [action = '', resource = ''] = text.split(' ');
    return { ...attempt, kind: 'aws', request: { action, resource, basis: '' } };
  });
}

function faultsOfFurther(attempts: readonly Attempt[], decisions: readonly Decision[]): string[] {
  return attempts.flatMap(({ text, benign }, index) => {
    const outcome = decisions[index]?.outcome;
    const holds = benign ? outcome === 'ran' : outcome === 'refused' || outcome === 'contained';
    return holds ? [] : [`\`${text}\` must ${benign ? 'run' : 'be refused'} and is ${outcome ?? 'not decided'}`];
  });
}

function rowsOf(engine: Engine, id: string, version: string, attempts: readonly Attempt[], withIt: readonly Decision[], withoutIt: readonly Decision[]): Verdict[] {
  return attempts.map((attempt, index) => {
    const { outcome, said } = withIt[index] as Decision;
    return { guardrail: id, engine: engine.id, version, attempt: attempt.id, text: attempt.text, with: outcome, without: (withoutIt[index] as Decision).outcome, said };
  });
}

function loadReport(engine: Engine, guardrail: string, version: string, { errors, warnings, facts }: Loaded): LoadReport {
  return { guardrail, engine: engine.id, version, errors, warnings, ...(facts === undefined ? {} : { facts }) };
}

export async function replayGuardrail(engine: Engine, guardrail: Guardrail, { actions, benign, only = () => true }: Material): Promise<Report> {
  const { lab, folder } = guardrail;
  const version = await engine.version();
  const files = faultsOfFiles(lab, folder);
  if (files.length > 0) return { load: loadReport(engine, lab.id, version, { errors: files, warnings: [] }), rows: [], failures: files };
  let loaded: Loaded;
  try { loaded = await engine.load(folder); } catch (error) { loaded = { errors: [`the engine could not take the files in: ${(error as Error).message}`], warnings: [] }; }
  const load = loadReport(engine, lab.id, version, loaded);
  const faults = [...load.errors, ...load.warnings];
  if (faults.length > 0) return { load, rows: [], failures: faults };
  if (loaded.decide === undefined) return { load, rows: [], failures: (loaded.facts ?? []).length > 0 ? [] : ['no setting was found in force'] };

  const without = await engine.load(undefined);
  const covered = coveredAttempts(engine, lab, actions);
  const good = benign.flatMap((each) => benignAttempts(each)).filter((attempt) => takes(engine, attempt));
  const further = [...furtherAttempts(engine, 'ordinary', lab.ordinary), ...furtherAttempts(engine, 'further', lab.alsoRefuses)];
  const attempts = [...covered.attempts, ...good].filter(({ id }) => only(id));
  const rows = rowsOf(engine, lab.id, version, attempts, await loaded.decide(attempts), await (without.decide as NonNullable<Loaded['decide']>)(attempts));
  const decided = further.length === 0 ? [] : await loaded.decide(further);
  const tried = covered.attempts.filter(({ id }) => only(id));
  const cut = tried.length;
  return {
    load, rows,
    failures: [
      ...covered.failures, ...(lab.covers.length === 0 ? ['covers no action, so nothing is proven'] : []), ...(good.length === 0 ? ['no benign work was tried'] : []),
      ...faultsOfIncident(guardrail, rows.slice(0, cut), tried, only), ...faultsOfBenign(guardrail, rows.slice(cut), benign), ...faultsOfFurther(further, decided),
    ],
  };
}
