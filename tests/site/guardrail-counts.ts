import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engines } from '../../src/schema/vocabulary.ts';

/** Guardrails, actions and verdicts as they stand in their files. Everything is counted anew from these, without the site's own code. */
export interface ToldGuardrail {
  id: string; title: string; tool: string; engine: keyof typeof engines; counterExample?: boolean;
  files: { file: string }[]; covers: string[]; limits: string[];
}

export interface ToldRow { guardrail: string; engine: string; attempt: string; text: string; with: string; without: string }
export interface ToldAction { id: string; incident: string; place: number }
export interface ToldObstacle { incident: string; reason: string }

const replays = readdirSync('content/replays');
export const guardrails = readdirSync('content/guardrails', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx')).map((path) => {
  const [, frontMatter = ''] = readFileSync(join('content/guardrails', path), 'utf8').split(/^---$/m);
  return { ...(parse(frontMatter) as ToldGuardrail), folder: join('content/guardrails', path.replace(/\.mdx$/, '')) };
});
const all = replays.filter((name) => name.endsWith('.generated.json')).flatMap((name) => (JSON.parse(readFileSync(join('content/replays', name), 'utf8')) as { rows: ToldRow[] }).rows);
const lists = replays.filter((name) => name.endsWith('.yaml')).map((name) => parse(readFileSync(join('content/replays', name), 'utf8')) as { actions?: ToldAction[]; notReplayable?: ToldObstacle[] });
export const actions = lists.flatMap((list) => list.actions ?? []);
/** What the files name as not replayable. The page adds what the records themselves say. */
export const leftOut = lists.flatMap((list) => list.notReplayable ?? []);

/** Rows of a guardrail by the engine that its record names, of recorded actions or of ordinary work. */
export function rowsOf({ id, engine }: ToldGuardrail, isBenign = false): ToldRow[] {
  return all.filter((row) => row.guardrail === id && row.engine === engine && row.attempt.startsWith('benign/') === isBenign);
}

export function rowsAt(guardrail: ToldGuardrail, action: string): ToldRow[] {
  return rowsOf(guardrail).filter(({ attempt }) => attempt.startsWith(`${action}/`));
}

export const stopped = (outcome: string) => !['ran', 'lost'].includes(outcome);

/** "Refused 4 of 7"; nothing where the action was not tried. */
export function cellText(rows: readonly ToldRow[], labels: Readonly<Record<string, { label: string }>>): string {
  const [first] = rows;
  return first === undefined ? 'not tried' : `${labels[first.with]!.label}${String(rows.filter((row) => stopped(row.with)).length)} of ${String(rows.length)}`;
}

/** A real program decided, every recorded form was stopped, something ran without it, and ordinary work goes on with it. */
export function isProven(guardrail: ToldGuardrail): boolean {
  const recorded = guardrail.covers.flatMap((action) => rowsAt(guardrail, action)).filter(({ attempt }) => attempt.endsWith('/0'));
  return !['script', 'shape'].includes(engines[guardrail.engine].proof)
    && guardrail.counterExample !== true
    && recorded.length > 0
    && recorded.every((row) => stopped(row.with))
    && rowsOf(guardrail).some((row) => !stopped(row.without))
    && rowsOf(guardrail, true).some((row) => row.with === 'ran');
}
