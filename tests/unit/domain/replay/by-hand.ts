import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Drill } from '../../../../src/schema/guardrail.ts';

/** What the files below `content` say of the replay, read without the reader of the register. */
export interface RowByHand {
  readonly guardrail: string;
  readonly engine: string;
  readonly version: string;
  readonly attempt: string;
  readonly text: string;
  readonly with: string;
  readonly without: string;
}

export interface RunByHand {
  readonly name: string;
  readonly made: string;
  readonly hashes: Readonly<Record<string, string>>;
  readonly rows: readonly RowByHand[];
}

type Requests = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

export interface ActionByHand {
  readonly id: string;
  readonly incident: string;
  readonly place: number;
  readonly spellings: readonly { readonly text: string; readonly by: string }[];
  readonly requests?: Requests;
}

export interface BenignByHand {
  readonly id: string;
  readonly text: string;
  readonly mayAsk: boolean;
  readonly requests?: Requests;
}

export interface GuardrailByHand {
  readonly id: string;
  readonly tool: string;
  readonly engine: string;
  readonly counterExample?: boolean;
  readonly covers: readonly string[];
  readonly files: readonly { readonly file: string }[];
  readonly notStopped: readonly { readonly attempt: string }[];
  readonly costs: readonly { readonly benign: string }[];
  readonly drill: Drill;
  readonly start?: unknown;
  readonly opposed?: unknown;
  /** Texts of the listed files. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface IncidentByHand {
  readonly slug: string;
  readonly actions: readonly { readonly destructive: boolean }[];
}

export interface ContentByHand {
  readonly runs: readonly RunByHand[];
  readonly rows: readonly RowByHand[];
  readonly actions: readonly ActionByHand[];
  readonly benign: readonly BenignByHand[];
  readonly notReplayable: readonly { readonly incident: string; readonly place: number }[];
  readonly guardrails: readonly GuardrailByHand[];
  readonly incidents: readonly IncidentByHand[];
}

export function readByHand(content: string): ContentByHand {
  const replays = join(content, 'replays');
  const named = (ending: string) => readdirSync(replays).filter((name) => name.endsWith(ending)).sort();
  const lists = named('.yaml').map((name) => parse(readFileSync(join(replays, name), 'utf8')) as Partial<Pick<ContentByHand, 'actions' | 'benign' | 'notReplayable'>>);
  const runs = named('.generated.json').map((name) => ({ name, ...(JSON.parse(readFileSync(join(replays, name), 'utf8')) as Omit<RunByHand, 'name'>) }));
  return {
    runs,
    rows: runs.flatMap(({ rows }) => rows),
    actions: lists.flatMap(({ actions }) => actions ?? []),
    benign: lists.flatMap(({ benign }) => benign ?? []),
    notReplayable: lists.flatMap(({ notReplayable }) => notReplayable ?? []),
    guardrails: recordsIn(join(content, 'guardrails')).map(([path, data]) => {
      const told = data as Omit<GuardrailByHand, 'texts'>;
      return { ...told, texts: new Map(told.files.map(({ file }) => [file, readFileSync(join(path.replace(/\.mdx$/, ''), file), 'utf8')])) };
    }),
    incidents: recordsIn(join(content, 'incidents')).map(([path, data]) => ({ slug: path.replace(/^.*\//, '').replace(/\.mdx$/, ''), ...(data as { actions: IncidentByHand['actions'] }) })),
  };
}

function recordsIn(folder: string): [string, unknown][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx')).sort().map((name) => {
    const path = join(folder, name);
    return [path, parse(/^---\n([\s\S]*?)^---$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '')];
  });
}

/** Whether the act did not have its effect. */
export function heldBack(outcome: string): boolean {
  return !['ran', 'lost'].includes(outcome);
}

/** Every attempt at an action or piece of benign work by its id, with the text it must be made with. */
export function attemptTexts({ actions, benign }: Pick<ContentByHand, 'actions' | 'benign'>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, spellings, requests = {} } of actions) {
    spellings.forEach(({ text }, index) => texts.set(`${id}/${String(index)}`, text));
    addRequests(texts, id, requests);
  }
  for (const { id, text, requests = {} } of benign) {
    texts.set(`benign/${id}`, text);
    addRequests(texts, `benign/${id}`, requests);
  }
  return texts;
}

function addRequests(texts: Map<string, string>, id: string, requests: Requests): void {
  for (const [kind, list] of Object.entries(requests)) {
    list.forEach((request, index) => texts.set(`${id}/${kind}/${String(index)}`, requestText(kind, request)));
  }
}

function requestText(kind: string, { action = '', resource = '', statement = '', operation = '' }: Readonly<Record<string, string>>): string {
  switch (kind) {
    case 'aws': return `${action} ${resource}`;
    case 'sql': return statement;
    case 'kubernetes': return `${operation} ${resource}`;
    default: return action;
  }
}
