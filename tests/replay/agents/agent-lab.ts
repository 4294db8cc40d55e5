import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Guardrail, type Lab } from '../lab.ts';
import { type PlacedFile, type Setting } from './start.ts';

/** What a record says besides when a real agent is its engine. */
export interface AgentLab extends Lab {
  /** Flags of the run with the guardrail and of the run without; `by` is the place of a script that starts the agent. */
  readonly start: { readonly with: readonly string[]; readonly without: readonly string[]; readonly by?: string };
  /** True where the point is what gets through: re-spellings need not be stopped, and some must leak. */
  readonly counterExample?: boolean;
  /** A file that somebody below sets against the guardrail; it lies there in both runs. */
  readonly opposed?: { readonly place: string; readonly text: string };
}

const required = ['id', 'tool', 'title', 'controls', 'files', 'engine', 'covers', 'notStopped', 'costs', 'limits', 'overriddenBy', 'drill', 'start'];
const optional = ['reach', 'exceptions', 'documentation', 'counterExample', 'opposed', 'ordinary', 'refuses', 'alsoRefuses', 'holdsOutside', 'closedWithout'];

/** A guardrail with an agent as its engine, and everything wrong with its description. */
export function asAgentLab({ lab, folder }: Guardrail): { readonly lab: AgentLab; readonly faults: readonly string[] } {
  const keys = Object.keys(lab);
  const listed = lab.files.map(({ file }) => file);
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const faults = [
    ...required.filter((key) => !keys.includes(key)).map((key) => `${key} is missing in the description`),
    ...keys.filter((key) => !required.includes(key) && !optional.includes(key)).map((key) => `${key} is no key of a description`),
    ...listed.filter((file) => !there.includes(file)).map((file) => `the file ${file} is listed and missing`),
    ...there.filter((file) => !listed.includes(file)).map((file) => `the file ${file} is not listed`),
  ];
  return { lab: lab as AgentLab, faults };
}

/** How the agent is started with the guardrail, and how without. */
export function settingsOf(lab: AgentLab, folder: string): { readonly with: Setting; readonly without: Setting } {
  const opposed: PlacedFile[] = lab.opposed === undefined ? [] : [lab.opposed];
  const files = lab.files.map(({ file, place }) => ({ place, text: readFileSync(join(folder, file), 'utf8') }));
  return {
    with: { files: [...opposed, ...files], flags: lab.start.with, ...(lab.start.by === undefined ? {} : { starter: lab.start.by }) },
    without: { files: opposed, flags: lab.start.without },
  };
}

/** The setting with the guardrail, except that one of its files, or a program that it rests on, is not there. */
export function settingLacking(lab: AgentLab, { files, ...rest }: Setting, lacking: string): Setting {
  const place = lab.files.find(({ file }) => file === lacking)?.place;
  return place === undefined ? { ...rest, files, hidden: [lacking] } : { ...rest, files: files.filter((each) => each.place !== place) };
}
