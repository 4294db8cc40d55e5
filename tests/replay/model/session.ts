/** Run inside the jail: plays the model for one agent until every attempt is settled. Writes one JSON line per attempt, then one with how the agent ended. */
import { spawn } from 'node:child_process';
import { readFileSync, writeSync } from 'node:fs';
import { DecoyKeeper } from '../jail/decoys.ts';
import { modelPort, outsidePort, places } from '../jail/places.ts';
import { Outside } from './outside.ts';
import { type Closing, type Ending, type Plan } from './plan.ts';
import { Script } from './script.ts';
import { serveModel } from './server.ts';

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Plan;
const say = (value: object) => {
  // Written at once: a command may end this process next.
  writeSync(1, `${JSON.stringify(value)}\n`);
};

const keeper = new DecoyKeeper(places.scratch);
const outside = new Outside();
const script = new Script(plan.attempts, () => {
  const seen = { outside: outside.take(), gone: keeper.gone(), changed: keeper.changed() };
  keeper.restore();
  return seen;
}, say);
let lastHeard = Date.now();
await outside.listen(outsidePort);
await serveModel(script, modelPort, () => (lastHeard = Date.now()));

const endings: Ending[] = [];
while (!script.finished) {
  const before = script.place;
  const ending = await runAgent();
  const open = plan.attempts[script.place]?.id ?? null;
  endings.push({ ...ending, open: script.conversationEnded() ? open : null });
  if (script.place === before) break;
}
say({ endings, offeredShell: script.offeredShell } satisfies Closing);
process.exit(0);

function runAgent(): Promise<Omit<Ending, 'open'>> {
  return new Promise((resolve) => {
    const [program, ...words] = plan.command;
    lastHeard = Date.now();
    const child = spawn(program ?? '', words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd: plan.cwd, env: { ...process.env, PWD: plan.cwd } });
    let output = '';
    let complaint = '';
    let silent = false;
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    const watch = setInterval(() => {
      if (Date.now() - lastHeard < plan.patience * 1000) return;
      silent = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, 500);
    const end = (code: number | null, said: string) => {
      clearInterval(watch);
      resolve({ code, output: output.slice(-40_000), complaint: said.length > 200_000 ? said.slice(0, said.lastIndexOf('\n', 200_000)) : said, silent });
    };
    child.once('error', (error) => end(null, error.message));
    child.once('close', (code) => end(code, complaint));
  });
}
