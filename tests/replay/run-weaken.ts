/**
 * Deletes every single rule of every guardrail alone, misspells every key and takes away every file, and demands that the
 * replay notices each. Prints what noticed; ends with 1 where something went unnoticed.
 *
 *     node tests/replay/run-weaken.ts [--only <guardrail or engine>] [--quick] [--verbose]
 *
 * With --quick the agents are left out.
 */
import { parseArgs } from 'node:util';
import { drivers } from './agents/index.ts';
import { engines } from './engines/index.ts';
import { type Guardrail, readGuardrails } from './lab.ts';
import { missingFor } from './missing.ts';
import { deletionsOf } from './weaken/deletions.ts';
import { type Notice, Watcher } from './weaken/notice.ts';
import { type Weakening } from './weaken/weakening.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } } });
const started = performance.now();
const engineIds: string[] = [...engines.map(({ id }) => id), ...(values.quick ? [] : drivers.map(({ agent }) => agent))];
const readings = readGuardrails(engineIds).filter(({ lab }) => values.only === undefined || lab.id === values.only || lab.engine === values.only);
const count = { weakenings: 0, assertion: 0, verdict: 0, unnoticed: 0, skipped: 0 };

// A guardrail that an engine and an agent read is put to the engine first, which is quicker. The slowest agents begin.
const slowFirst = ['opencode', 'claude-code', 'qwen-code', 'codex-cli'];
const rank = (group: readonly Guardrail[]) => (slowFirst.includes(group[0]?.lab.engine ?? '') ? slowFirst.indexOf(group[0]?.lab.engine ?? '') : slowFirst.length);
const waiting = [...Map.groupBy(readings, ({ lab }) => lab.id).values()].map((group) => group.toSorted((one, other) => engineIds.indexOf(one.lab.engine) - engineIds.indexOf(other.lab.engine))).sort((one, other) => rank(one) - rank(other));
const guardrails = waiting.length;

// Two at a time, each the weakenings of one guardrail: an agent mostly waits, and a server is shared by nobody.
await Promise.all([work(), work()]);
console.log(`\n${count.weakenings} weakenings of ${guardrails - count.skipped} guardrails: the replay fails on ${count.assertion}, a published verdict changes on ${count.verdict}, ${count.unnoticed} go unnoticed; ${count.skipped} guardrails skipped; ${((performance.now() - started) / 1000).toFixed(0)} s.`);
process.exitCode = count.unnoticed > 0 || count.weakenings === 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
    const watchers: Watcher[] = [];
    for (const reading of group) {
      const reason = await missingFor(reading.lab);
      if (reason === undefined) watchers.push(new Watcher(reading, engines.find(({ id }) => id === reading.lab.engine)));
      else console.log(`SKIP ${reading.lab.id} by ${reading.lab.engine}: ${reason}. This is not a pass.`);
    }
    if (watchers.length === 0) count.skipped += 1;
    else await weaken(group[0] as Guardrail, watchers);
  }
}

async function weaken(guardrail: Guardrail, watchers: readonly Watcher[]): Promise<void> {
  const begin = performance.now();
  const own = { assertion: 0, verdict: 0, unnoticed: 0 };
  const weakenings = deletionsOf(guardrail);
  for (const weakening of weakenings) {
    const notice = await firstNotice(watchers, weakening);
    const by = notice?.by ?? 'unnoticed';
    own[by] += 1;
    if (notice === undefined || values.verbose) console.log(`  ${by.padEnd(9)} ${guardrail.lab.id}: ${weakening.name}${notice === undefined ? '' : `: ${notice.engine}: ${notice.what.replaceAll(/\s+/g, ' ').slice(0, 200)}`}`);
  }
  count.weakenings += weakenings.length;
  for (const by of ['assertion', 'verdict', 'unnoticed'] as const) count[by] += own[by];
  console.log(`${own.unnoticed === 0 ? 'ok  ' : 'FAIL'} ${guardrail.lab.id.padEnd(36)} ${weakenings.length} weakenings, ${own.assertion} by assertion, ${own.verdict} by verdict, ${own.unnoticed} unnoticed (${((performance.now() - begin) / 1000).toFixed(0)} s)`);
}

/** The first that fails; only where none fails, the first whose verdict changes. */
async function firstNotice(watchers: readonly Watcher[], weakening: Weakening): Promise<Notice | undefined> {
  let lesser: Notice | undefined;
  for (const watcher of watchers) {
    const notice = await watcher.notice(weakening);
    if (notice?.by === 'assertion') return notice;
    lesser ??= notice;
  }
  return lesser;
}
