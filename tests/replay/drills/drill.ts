/** Runs the drill of a guardrail as its page prints it, with the guardrail and with it taken away. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Drill } from '../../../src/schema/guardrail.ts';
import { asAgentLab, settingsOf } from '../agents/agent-lab.ts';
import { type Driver } from '../agents/driver.ts';
import { drivers } from '../agents/index.ts';
import { placesInside, runAgentIn, type Setting } from '../agents/start.ts';
import { places } from '../jail/places.ts';
import { makeScratch } from '../jail/scratch.ts';
import { type Guardrail, type Lab } from '../lab.ts';
import { layPrograms } from './programs.ts';
import { runInShell } from './shell.ts';

export type DrillGuardrail = Guardrail & { readonly lab: Lab };
type Tested = NonNullable<Drill['tested']>;
export type DrillStep = Tested['steps'][number];

/** One step and what it came to: everything in it that was to be seen and was not. */
export interface StepResult {
  readonly step: DrillStep;
  readonly output: string;
  readonly faults: readonly string[];
}

/** Where a drill is run in the jail: below nothing that is put back between the attempts of an agent. */
const drillPlace = `${places.scratch}/drill`;

interface Ground {
  /** Folder on this machine that the jail shows as its scratch place. */
  readonly scratch: string;
  readonly tested: Tested;
  readonly driver: Driver | undefined;
  readonly setting: Setting;
  readonly withIt: boolean;
}

/** Runs every step in order. `mounted` and `environment` are what a drill needs from outside, such as the socket of a server. */
export async function runDrill({ lab, folder }: DrillGuardrail, withIt: boolean, environment: Readonly<Record<string, string>> = {}, mounted: Readonly<Record<string, string>> = {}): Promise<readonly StepResult[]> {
  const { tested } = lab.drill;
  if (tested === undefined) throw new Error(`${lab.id} has no drill that could be run here: ${lab.drill.notTested ?? ''}`);
  const scratch = makeScratch();
  try {
    const driver = drivers.find(({ agent }) => agent === lab.engine);
    const ground: Ground = { scratch: scratch.folder, tested, driver, setting: settingFor({ lab, folder }, tested, withIt, driver), withIt };
    mkdirSync(join(scratch.folder, drillPlace), { recursive: true });
    layPrograms(scratch.folder);
    if (withIt) layFiles(ground, { lab, folder });
    const results: StepResult[] = [];
    for (let place = 0; place < tested.steps.length;) {
      const together = sameSession(tested.steps, place);
      const outputs = together.length > 0 ? await askAgent(ground, together) : [await runInShell({ scratch: scratch.folder, cwd: cwdOf(tested.steps[place]), environment: { ...driver?.environment, ...environment }, mounted, text: textOf(tested.steps[place] as DrillStep, withIt) })];
      for (const output of outputs) {
        const step = tested.steps[place] as DrillStep;
        results.push({ step, output, faults: faultsOf(step, output, join(scratch.folder, drillPlace)) });
        place += 1;
      }
    }
    return results;
  } finally {
    scratch.remove();
  }
}

/** Questions to the agent that follow each other in one folder; none of them says what must be there or gone, but the last. */
function sameSession(steps: readonly DrillStep[], from: number): DrillStep[] {
  const found: DrillStep[] = [];
  for (const step of steps.slice(from)) {
    if (step.ask === undefined || step.in !== steps[from]?.in) break;
    found.push(step);
    if (step.there !== undefined || step.gone !== undefined) break;
  }
  return found;
}

async function askAgent({ scratch, driver, setting }: Ground, steps: readonly DrillStep[]): Promise<string[]> {
  if (driver === undefined) throw new Error('A drill asks an agent, and the engine of the guardrail is none.');
  const { observations } = await runAgentIn(scratch, driver, setting, steps.map(({ ask = '' }, index) => ({ id: `drill/${index}`, text: ask })), cwdOf(steps[0]));
  return steps.map((_, index) => observations.find(({ attempt }) => attempt === `drill/${index}`)?.answer?.text ?? '');
}

function settingFor({ lab, folder }: Guardrail, tested: Tested, withIt: boolean, driver: Driver | undefined): Setting {
  if (driver === undefined) return { files: [], flags: [] };
  const both = settingsOf(asAgentLab({ lab, folder }).lab, folder);
  const setting = withIt ? { ...both.with, flags: tested.flags ?? both.with.flags } : both.without;
  // What lies in the home is laid as an ordinary file, which a step may rename.
  return { ...setting, files: setting.files.filter(({ place }) => place.startsWith('/')) };
}

function layFiles({ scratch, tested, driver }: Ground, { lab, folder }: DrillGuardrail): void {
  for (const { file, place } of lab.files) {
    const wanted = tested.put?.[file] ?? (driver === undefined ? undefined : place);
    if (wanted === undefined || wanted.startsWith('/')) continue;
    const inside = wanted.startsWith('~/') ? (driver === undefined ? [`${places.home}/${wanted.slice(2)}`] : placesInside(driver, wanted)) : [`${drillPlace}/${wanted}`];
    for (const each of inside) {
      mkdirSync(dirname(scratch + each), { recursive: true });
      cpSync(join(folder, file), scratch + each);
      writeFileSync(scratch + each, readFileSync(join(folder, file)), { mode: 0o755 });
    }
  }
}

function cwdOf(step: DrillStep | undefined): string {
  return step?.in === undefined ? drillPlace : `${drillPlace}/${step.in}`;
}

function textOf(step: DrillStep, withIt: boolean): string {
  return (withIt ? undefined : step.without) ?? step.run ?? '';
}

function faultsOf({ sees = [], there = [], gone = [] }: DrillStep, output: string, folder: string): string[] {
  return [
    ...sees.filter((each) => !output.includes(each)).map((each) => `does not say "${each}"`),
    ...there.filter((each) => !existsSync(join(folder, each))).map((each) => `${each} is not there`),
    ...gone.filter((each) => existsSync(join(folder, each))).map((each) => `${each} is there`),
  ];
}
