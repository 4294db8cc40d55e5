/** Reads what the replay needs from `content/`: actions, benign work and the record beside each guardrail's folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
// Types alone: nothing of the site is there inside the jail.
import type { Drill } from '../../src/schema/guardrail.ts';
import { guardrailHash } from '../../scripts/lib/guardrail-hash.ts';
import { type Attempt } from './engines/engine.ts';
import { type BenignAction, type ReplayAction } from './types.ts';

export const content = join(import.meta.dirname, '..', '..', 'content');

/** What a replay needs to know of a guardrail. */
export interface Reading {
  /** Id of the guardrail. */
  readonly id: string;
  readonly files: readonly { readonly file: string }[];
  /** Id of the engine that decides. */
  readonly engine: string;
  /** Ids of the actions it is meant to stop; empty where the engine executes nothing. */
  readonly covers: readonly string[];
  /** `refused` where being asked is not enough for the recorded form. */
  readonly recorded?: 'refused';
  /** Attempts that a rule must refuse, where a question would not show that the rule is there. */
  readonly refuses?: readonly string[];
  /** Commands or requests beside the recorded ones that must be refused, for rules that no recorded action needs. */
  readonly alsoRefuses?: readonly string[];
  /** Commands that must be held although the model asks for them to be run outside the sandbox. */
  readonly holdsOutside?: readonly string[];
  /** Files of the guardrail, or programs, in whose absence no command may run. */
  readonly closedWithout?: readonly string[];
  /** Everyday commands or requests that must run without a question, besides the benign actions. */
  readonly ordinary?: readonly string[];
  /** Attempts at covered actions that were measured to get through, exactly these. Absent in a second reading, whose rows alone say it. */
  readonly notStopped?: readonly { readonly attempt: string; readonly because: string }[];
  /** Benign work that was measured to be stopped, exactly this. */
  readonly costs: readonly { readonly benign: string; readonly because: string }[];
}

/** The front matter of a guardrail's record, as far as a replay needs it; `src/schema/guardrail.ts` describes it. */
export interface Lab extends Reading {
  readonly tool: string;
  readonly title: string;
  readonly controls: readonly string[];
  readonly files: readonly { readonly file: string; readonly place: string; readonly format: string }[];
  readonly notStopped: readonly { readonly attempt: string; readonly because: string }[];
  readonly limits: readonly string[];
  readonly overriddenBy: readonly string[];
  readonly drill: Drill;
  readonly documentation?: readonly { readonly title: string; readonly url: string }[];
}

export interface Guardrail {
  readonly lab: Reading;
  /** Folder of its files. */
  readonly folder: string;
}

function yaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

function frontMatter(path: string): unknown {
  return parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '');
}

/** Files of a guardrail that the agents replay, put to the rule engine of the same tool as well; `folder` is theirs. */
function readSecondReadings(): readonly Guardrail[] {
  const root = join(import.meta.dirname, 'second-readings');
  return readdirSync(root).filter((file) => file.endsWith('.yaml')).sort().map((file) => {
    const reading = yaml(join(root, file)) as Reading & { folder: string };
    return { lab: reading, folder: join(content, 'guardrails', reading.folder) };
  });
}

/** In the order of their paths, and then the second readings. */
export function readGuardrails(engineIds: readonly string[]): readonly Guardrail[] {
  const root = join(content, 'guardrails');
  const published: readonly Guardrail[] = readdirSync(root).sort().flatMap((tool) => readdirSync(join(root, tool)).filter((file) => file.endsWith('.mdx')).sort().map((file) => {
    const lab = frontMatter(join(root, tool, file)) as Lab;
    return { lab, folder: join(root, tool, file.replace(/\.mdx$/, '')) };
  }));
  return [...published, ...readSecondReadings()].filter(({ lab }) => engineIds.includes(lab.engine));
}

/** In the order of their files. */
export function readActions(): readonly ReplayAction[] {
  const folder = join(content, 'replays');
  return readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort().flatMap((file) => (yaml(join(folder, file)) as { actions?: ReplayAction[] }).actions ?? []);
}

export function readBenign(): readonly BenignAction[] {
  return (yaml(join(content, 'replays', 'benign.yaml')) as { benign: BenignAction[] }).benign;
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

/** By id the fingerprint of each guardrail as it lies on disk; a verdict is worth as much as this is unchanged. */
export function hashesOf(guardrails: readonly Guardrail[]): Record<string, string> {
  return Object.fromEntries(guardrails.map(({ lab, folder }) => {
    const texts = new Map(lab.files.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]));
    const { start, opposed } = lab as Lab & { readonly start?: unknown; readonly opposed?: unknown };
    // A second reading puts the files to another engine, so only they count for it.
    return 'title' in lab ? [lab.id, guardrailHash({ texts, start, opposed })] : [`${lab.id}@${lab.engine}`, guardrailHash({ texts })];
  }));
}
