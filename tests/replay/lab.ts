/** Reads what the replay needs from `content/`: actions, benign work and the `.lab.yaml` beside each guardrail's folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Attempt } from './engines/engine.ts';
import { type BenignAction, type ReplayAction } from './types.ts';

export const content = join(import.meta.dirname, '..', '..', 'content');

/** What stands in a `.lab.yaml`; the maintainers turn it into a record. */
export interface Lab {
  readonly id: string;
  readonly tool: string;
  readonly title: string;
  readonly controls: readonly string[];
  readonly files: readonly { readonly file: string; readonly place: string; readonly format: string }[];
  /** Id of the engine that decides. */
  readonly engine: string;
  /** Ids of the actions it is meant to stop; empty where the engine executes nothing. */
  readonly covers: readonly string[];
  /** `refused` where being asked is not enough for the recorded form. */
  readonly recorded?: 'refused';
  /** Attempts at covered actions that were measured to get through, exactly these. */
  readonly notStopped: readonly { readonly attempt: string; readonly because: string }[];
  /** Benign work that was measured to be stopped, exactly this. */
  readonly costs: readonly { readonly benign: string; readonly because: string }[];
  readonly limits: readonly string[];
  readonly overriddenBy: readonly string[];
  readonly drill: { readonly steps: string; readonly expect: string };
  readonly documentation?: readonly { readonly title: string; readonly url: string }[];
}

export interface Guardrail {
  readonly lab: Lab;
  /** Folder of its files. */
  readonly folder: string;
}

function yaml<T>(path: string): T {
  return parse(readFileSync(path, 'utf8')) as T;
}

/** In the order of their paths. */
export function readGuardrails(engineIds: readonly string[]): readonly Guardrail[] {
  const root = join(content, 'guardrails');
  return readdirSync(root).sort().flatMap((tool) => readdirSync(join(root, tool)).filter((file) => file.endsWith('.lab.yaml')).sort().map((file) => {
    const lab = yaml<Lab>(join(root, tool, file));
    return { lab, folder: join(root, tool, file.replace(/\.lab\.yaml$/, '')) };
  })).filter(({ lab }) => engineIds.includes(lab.engine));
}

/** In the order of their files. */
export function readActions(): readonly ReplayAction[] {
  const folder = join(content, 'replays');
  return readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort().flatMap((file) => yaml<{ actions?: ReplayAction[] }>(join(folder, file)).actions ?? []);
}

export function readBenign(): readonly BenignAction[] {
  return yaml<{ benign: BenignAction[] }>(join(content, 'replays', 'benign.yaml')).benign;
}

function requestsOf(id: string, requests: ReplayAction['requests'], benign: boolean): Attempt[] {
  return [
    ...(requests?.aws ?? []).map((request, index): Attempt => ({ id: `${id}/aws/${index}`, text: `${request.action} ${request.resource}`, benign, kind: 'aws', request })),
    ...(requests?.sql ?? []).map((request, index): Attempt => ({ id: `${id}/sql/${index}`, text: request.statement, benign, kind: 'sql', request })),
    ...(requests?.cedar ?? []).map((request, index): Attempt => ({ id: `${id}/cedar/${index}`, text: request.action, benign, kind: 'cedar', request })),
    ...(requests?.kubernetes ?? []).map((request, index): Attempt => ({ id: `${id}/kubernetes/${index}`, text: `${request.operation} ${request.resource}`, benign, kind: 'kubernetes', request })),
  ];
}

export function attemptsOf({ id, spellings, requests }: ReplayAction): readonly Attempt[] {
  return [...spellings.map(({ text }, index): Attempt => ({ id: `${id}/${index}`, text, benign: false, kind: 'command' })), ...requestsOf(id, requests, false)];
}

export function benignAttempts({ id, text, requests }: BenignAction): readonly Attempt[] {
  return [{ id: `benign/${id}`, text, benign: true, kind: 'command' }, ...requestsOf(`benign/${id}`, requests, true)];
}
