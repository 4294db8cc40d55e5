/**
 * Replays recorded actions against real engines and agents: `npm run replay`. Installs what is missing below tests/replay,
 * runs the quick part (engines, servers, sandboxes) and then the agents, and writes content/replays/*.generated.json.
 * `npm run replay -- quick` runs the quick part alone. What cannot be installed is skipped loudly and is never a pass.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folder = 'tests/replay';
const isQuick = process.argv.includes('quick');

run('npm', [existsSync(`${folder}/node_modules`) ? '--version' : 'ci', '--prefix', folder]);
if (!isQuick && !existsSync(`${folder}/agents/node_modules`)) run('npm', ['install', '--prefix', `${folder}/agents`]);
const codes = [run(process.execPath, [`${folder}/run-tier-a.ts`]), ...(isQuick ? [] : [run(process.execPath, [`${folder}/run-tier-b.ts`])])];
process.exitCode = Math.max(...codes);

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}
