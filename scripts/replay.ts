/**
 * Replays recorded actions against real engines and agents: `npm run replay`. Installs what is missing below tests/replay,
 * runs the quick part (engines, servers, sandboxes) and then the agents, and writes content/replays/*.generated.json.
 *
 *     npm run replay -- quick    the quick part alone
 *     npm run replay -- check    writes nothing: holds what comes out against the published verdicts, then weakens each
 *                                guardrail and runs each drill that can be run
 *     npm run replay -- weaken   deletes every single rule of every guardrail in turn; each replay must then fail. Long.
 *
 * What cannot be installed or run on a machine is skipped loudly and is never a pass.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folder = 'tests/replay';
const words = process.argv.slice(2);
const isQuick = words.includes('quick');
const isCheck = words.includes('check');

const isWeaken = words.includes('weaken');

const unknown = words.filter((word) => !['quick', 'check', 'weaken'].includes(word));
if (unknown.length > 0) {
  console.error(`npm run replay: "${unknown.join(' ')}" is not understood; after "--" it takes quick, check, both, or weaken.`);
  process.exit(2);
}

install(folder, ['ci']);
// Not every platform package of the agents is offered everywhere, and `npm ci` wants them all.
if (!isQuick) install(`${folder}/agents`, ['install', '--no-audit', '--no-fund']);

const runs = isWeaken ? ['run-weaken.ts'] : isQuick ? ['run-tier-a.ts'] : ['run-tier-a.ts', 'run-tier-b.ts'];
const codes = runs.map((script) => run(process.execPath, [`${folder}/${script}`, ...(isCheck ? ['--check'] : [])]));
if (isCheck) {
  const tests = ['published', 'jail/jail', 'tier-a', 'drills', ...(isQuick ? [] : ['tier-b'])].map((name) => `${folder}/${name}.test.ts`);
  codes.push(run(process.execPath, ['--test', '--test-reporter=dot', ...tests]));
}
process.exitCode = Math.max(...codes);

function install(where: string, words: readonly string[]): void {
  if (existsSync(`${where}/node_modules`)) return;
  if (run('npm', [...words, '--prefix', where]) !== 0) console.log(`NOT INSTALLED: the packages of ${where}. What needs them is skipped.`);
}

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}
