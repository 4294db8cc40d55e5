/** Writes the verdicts of a run into `content/replays`, or holds them against those that are published there. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { content } from './lab.ts';
import { type Verdict } from './types.ts';

/** What a complete and passing run leaves behind; `src/schema/replay.ts` describes it. */
export interface Generated {
  readonly hashes: Readonly<Record<string, string>>;
  readonly rows: readonly Verdict[];
  readonly [key: string]: unknown;
}

/** What came of a run as a whole. */
export interface Outcome {
  /** Name of the file below `content/replays`. */
  readonly file: string;
  readonly generated: Generated;
  readonly guardrails: number;
  readonly failed: number;
  /** Why each guardrail that was not replayed was not. */
  readonly skipped: readonly string[];
}

const pathOf = (file: string): string => join(content, 'replays', file);
const keyOf = ({ guardrail, engine, attempt }: Verdict): string => `${guardrail} ${engine} ${attempt}`;

/** Where verdicts differ from the published ones, in words. Guardrails that the run has no row of are left out. */
export function differences(published: Generated, made: Generated): string[] {
  const before = new Map(published.rows.map((row) => [keyOf(row), row]));
  const after = new Map(made.rows.map((row) => [keyOf(row), row]));
  const tried = new Set(made.rows.map(({ guardrail, engine }) => `${guardrail} ${engine}`));
  return [
    ...Object.entries(made.hashes).flatMap(([id, hash]) => (published.hashes[id] === hash ? [] : [`${id} is not the text that the published verdicts were made with`])),
    ...[...after].flatMap(([key, row]) => changeOf(key, before.get(key), row)),
    ...[...before].filter(([key, { guardrail, engine }]) => tried.has(`${guardrail} ${engine}`) && !after.has(key)).map(([key]) => `${key} is published and was not tried`),
  ];
}

function changeOf(key: string, before: Verdict | undefined, after: Verdict): string[] {
  if (before === undefined) return [`${key} was tried and is not published`];
  return (['text', 'with', 'without'] as const).flatMap((part) => (before[part] === after[part] ? [] : [`${key}: ${part} is published as ${JSON.stringify(before[part])} and is now ${JSON.stringify(after[part])}`]));
}

/** Engines that stand in another version here than in the published run. Bubblewrap, Git and Node come from the machine, so this alone is no fault. */
export function otherVersions(published: Generated, made: Generated): string[] {
  const before = new Map(published.rows.map(({ engine, version }) => [engine, version]));
  const after = new Map(made.rows.map(({ engine, version }) => [engine, version]));
  return [...after].flatMap(([engine, version]) => (before.get(engine) === version ? [] : [`${engine} is version ${version} here and ${before.get(engine) ?? 'none'} in the published run`]));
}

/** Ends a run that writes: only a complete and passing one is kept. Returns the exit code. */
export function publish({ file, generated, guardrails, failed, skipped }: Outcome, write: (value: Generated) => string): number {
  if (failed === 0 && skipped.length === 0 && guardrails > 0) writeFileSync(pathOf(file), write(generated));
  else console.log(`${file} was not written: it holds complete and passing runs only.`);
  return failed > 0 || guardrails === 0 ? 1 : 0;
}

/** Ends a run that only looks: every verdict made must be the published one. Returns the exit code. */
export function compare({ file, generated, guardrails, failed, skipped }: Outcome): number {
  if (!existsSync(pathOf(file))) {
    console.log(`${file} is missing: "npm run replay" writes it.`);
    return 1;
  }
  const published = JSON.parse(readFileSync(pathOf(file), 'utf8')) as Generated;
  const found = differences(published, generated);
  for (const each of otherVersions(published, generated)) console.log(`NOTE ${each}`);
  for (const each of found) console.log(`DIFFERS ${each}`);
  const result = found.length > 0 ? `${found.length} differences; "npm run replay" makes verdicts anew` : generated.rows.length > 0 ? 'all as published' : 'nothing was tried';
  console.log(`${generated.rows.length} verdicts held against ${file}: ${result}.`);
  if (skipped.length > 0) console.log(`NOT REPLAYED: ${skipped.length} of ${guardrails} guardrails. Nothing is known of them from this run.`);
  return failed > 0 || found.length > 0 || guardrails === 0 ? 1 : 0;
}
