import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { jailCommand, type Jail } from '../jail/bubblewrap.ts';
import { places } from '../jail/places.ts';
import { refuseUnlessTight } from '../jail/probe.ts';
import { makeScratch } from '../jail/scratch.ts';
import { type Attempt, type Observation } from '../model/script.ts';
import { type Closing, type Plan } from '../model/plan.ts';
import { type Driver } from './driver.ts';

const lab = resolve(import.meta.dirname, '..');
const installed = join(import.meta.dirname, 'node_modules');

/** How a run is set up: the files of a guardrail where a user puts them, and how the agent is started. */
export interface Setting {
  readonly files: readonly PlacedFile[];
  readonly flags: readonly string[];
  /** Place of a script that starts the agent. */
  readonly starter?: string;
  /** Programs that are not found. */
  readonly hidden?: readonly string[];
}

/** A file of a guardrail: where a user puts it, and what is in it. */
export interface PlacedFile {
  readonly place: string;
  readonly text: string;
}

export interface Run {
  readonly observations: readonly Observation[];
  readonly closing: Closing;
}

/** Version of an agent as installed; null where it is missing. */
export function installedVersion(driver: Driver): string | null {
  const file = join(installed, driver.package, 'package.json');
  if (!existsSync(file) || !existsSync(join(installed, driver.program))) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Node for everything inside the jail: newer than some agents demand of the one that started the run. */
export function nodeForJail(): string {
  const brought = ['x64', 'arm64'].map((kind) => join(installed, `node-linux-${kind}/bin/node`)).find((path) => existsSync(path));
  return brought ?? process.execPath;
}

/** Version of that Node. */
export function nodeVersionForJail(): string {
  return execFileSync(nodeForJail(), ['--version'], { encoding: 'utf8' }).trim().slice(1);
}

/**
 * Lets one agent, with the files and flags given, be asked for every attempt. The jail is built anew and probed before
 * anything is run in it.
 */
export async function runAgent(driver: Driver, setting: Setting, attempts: readonly Attempt[]): Promise<Run> {
  const scratch = makeScratch();
  try {
    return await runAgentIn(scratch.folder, driver, setting, attempts);
  } finally {
    scratch.remove();
  }
}

/** The same in a scratch folder that is there already, and in a folder of the jail other than the workspace. */
export async function runAgentIn(scratch: string, driver: Driver, { files, flags, starter, hidden = [] }: Setting, attempts: readonly Attempt[], cwd: string = places.workspace): Promise<Run> {
  const mounted: Record<string, string> = {};
  const lay = (place: string, text: string, mode = 0o755) => {
    const source = join(scratch, 'laid', String(Object.keys(mounted).length));
    mkdirSync(dirname(source), { recursive: true });
    writeFileSync(source, text, { mode });
    mounted[place] = source;
  };
  for (const [place, text] of Object.entries(driver.files ?? {})) {
    mkdirSync(dirname(scratch + place), { recursive: true });
    writeFileSync(scratch + place, text);
  }
  for (const { place, text } of files) for (const inside of placesInside(driver, place)) lay(inside, text);

  for (const name of hidden) lay(`/usr/bin/${name}`, '', 0o644);

  const program = `${places.lab}/agents/node_modules/${driver.program}`;
  const direct = [...(/\.[cm]?js$/.test(program) ? [places.node] : []), program];
  if (driver.calledAs !== undefined) writeFileSync(join(scratch, 'shims', driver.calledAs), `#!/bin/sh\nexec ${direct.join(' ')} "$@"\n`, { mode: 0o755 });
  const command = [...(starter === undefined ? direct : placesInside(driver, starter).slice(0, 1)), ...driver.words(flags)];
  const plan: Plan = { attempts, command, patience: 120, cwd };
  lay('/plan.json', JSON.stringify(plan));

  const jail: Jail = {
    scratch, lab, node: nodeForJail(), mounted, environment: driver.environment,
    ...(driver.user === undefined ? {} : { user: driver.user }),
    ...(driver.nestable === undefined ? {} : { nestable: driver.nestable }),
  };
  await refuseUnlessTight(jail);
  return await session(jailCommand(jail, [places.node, `${places.lab}/model/session.ts`, '/plan.json']));
}

/** Where a file of the user, the workspace or the machine lies inside the jail. */
export function placesInside(driver: Driver, place: string): string[] {
  if (place.startsWith('/')) return [place];
  if (!place.startsWith('~/')) return [`${places.workspace}/${place}`];
  const moved = Object.entries(driver.moved).filter(([from]) => place.startsWith(from)).map(([from, to]) => to + place.slice(from.length));
  return [`${places.home}/${place.slice(2)}`, ...moved];
}

function session([program, ...words]: string[]): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(program ?? '', words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      const lines = output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Observation | Closing);
      const closing = lines.find((line): line is Closing => 'endings' in line);
      if (closing === undefined) fail(new Error(`The session ended early (exit ${String(code)}): ${complaint.slice(-2000)}`));
      else done({ observations: lines.filter((line): line is Observation => 'attempt' in line), closing });
    });
  });
}
