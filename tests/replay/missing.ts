import { drivers } from './agents/index.ts';
import { installedVersion } from './agents/start.ts';
import { engines } from './engines/index.ts';
import { missingForAgents } from './jail/missing.ts';
import { type Reading } from './lab.ts';

let jail: Promise<string | undefined> | undefined;

/** Says what keeps the jail of the agents and drills from being built here; undefined where nothing does. Tried once. */
export function missingJailOfAgents(): Promise<string | undefined> {
  jail ??= missingForAgents();
  return jail;
}

/** Says what to install where the engine or agent of a guardrail cannot be run on this machine; undefined where it can. */
export async function missingFor({ engine: id }: Pick<Reading, 'engine'>): Promise<string | undefined> {
  const engine = engines.find((each) => each.id === id);
  if (engine !== undefined) return engine.missing();
  const driver = drivers.find(({ agent }) => agent === id);
  if (driver === undefined || installedVersion(driver) === null) return `${driver?.package ?? id} is not installed: run "npm install" in tests/replay/agents`;
  return missingJailOfAgents();
}
