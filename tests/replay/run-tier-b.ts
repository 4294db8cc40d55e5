/**
 * The long part of the replay: every guardrail whose engine is a real agent program. Prints a table, writes
 * `content/replays/tier-b.generated.json`, and ends with 1 when an assertion does not hold.
 *
 *     node tests/replay/run-tier-b.ts [--check] [--made 2026-11-28] [--only <guardrail or agent>]
 *
 * With --check nothing is written; the verdicts are held against the published ones.
 */
import { parseArgs } from 'node:util';
import { type Driver } from './agents/driver.ts';
import { drivers } from './agents/index.ts';
import { replayAgent, sharedRuns, type Report, type RunOnce } from './agents/replay-agent.ts';
import { installedVersion, nodeVersionForJail } from './agents/start.ts';
import { isStopped } from './agents/assertions.ts';
import { hashesOf, readActions, readBenign, readGuardrails, type Guardrail } from './lab.ts';
import { type AgentLab } from './agents/agent-lab.ts';
import { missingForAgents } from './jail/missing.ts';
import { compare, publish } from './published.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, made: { type: 'string' }, only: { type: 'string' } } });
const made = values.made ?? new Date().toISOString().slice(0, 10);
const started = performance.now();
const material = { actions: readActions(), benign: readBenign() };
const guardrails = readGuardrails(drivers.map(({ agent }) => agent)).filter(({ lab }) => values.only === undefined || lab.id === values.only || lab.engine === values.only);
const runWithout = sharedRuns();
const reports = new Map<string, Report>();
const skipped: string[] = [];
const missing = await missingForAgents();

// Two at a time, the slow agents first: each is one process that mostly waits for the other side.
const slowFirst = ['opencode', 'qwen-code', 'codex-cli'];
const rank = (engine: string) => (slowFirst.includes(engine) ? slowFirst.indexOf(engine) : slowFirst.length);
const waiting = guardrails.toSorted((one, other) => rank(one.lab.engine) - rank(other.lab.engine));
await Promise.all([work(), work()]);

async function work(): Promise<void> {
  for (let guardrail = waiting.shift(); guardrail !== undefined; guardrail = waiting.shift()) {
    const { lab } = guardrail;
    if (missing !== undefined) {
      skipped.push(`SKIP ${lab.id}: ${missing}. This is not a pass.`);
      continue;
    }
    const driver = drivers.find(({ agent }) => agent === lab.engine);
    if (driver === undefined || installedVersion(driver) === null) {
      skipped.push(`SKIP ${lab.id}: ${driver?.package ?? lab.engine} is not installed; run npm install in tests/replay/agents with Node 22 or newer. This is not a pass.`);
      continue;
    }
    const begin = performance.now();
    let report = await replayed(driver, guardrail, runWithout);
    if (values.check && report.failures.length > 0) {
      // A busy machine can make an agent miss its time; what is wrong with a guardrail is wrong again.
      console.log(`AGAIN ${lab.id}: ${report.failures[0] as string}`);
      report = await replayed(driver, guardrail, sharedRuns());
    }
    reports.set(lab.id, report);
    console.log(summary(report, performance.now() - begin));
    for (const each of report.failures) console.log(`       ${each}`);
  }
}

async function replayed(driver: Driver, guardrail: Guardrail, without: RunOnce): Promise<Report> {
  try {
    return await replayAgent(driver, guardrail, material, without);
  } catch (error) {
    const load = { guardrail: guardrail.lab.id, engine: guardrail.lab.engine, version: installedVersion(driver) ?? '', complaints: [] };
    return { load, rows: [], failures: [String(error)] };
  }
}

function summary({ load, rows, failures }: Report, milliseconds: number): string {
  const incident = rows.filter(({ attempt }) => !attempt.startsWith('benign/'));
  const count = (some: typeof rows) => `${some.filter((row) => isStopped(row.with)).length}/${some.length}`;
  const benign = rows.filter(({ attempt }) => attempt.startsWith('benign/'));
  const lost = (key: 'with' | 'without') => incident.filter((row) => row[key] === 'lost').length;
  return `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${load.guardrail.padEnd(26)} ${`${load.engine} ${load.version}`.padEnd(22)} recorded ${count(incident.filter(({ attempt }) => attempt.endsWith('/0')))}, re-spelt ${count(incident.filter(({ attempt }) => !attempt.endsWith('/0')))}, lost ${lost('with')} (without ${lost('without')}, stopped without ${incident.filter((row) => isStopped(row.without)).length}), benign ran ${benign.filter((row) => row.with === 'ran').length}/${benign.length} (${(milliseconds / 1000).toFixed(0)} s)`;
}

const ordered = guardrails.flatMap(({ lab }) => reports.get(lab.id) ?? []);
for (const each of skipped) console.log(each);
const failed = ordered.filter(({ failures }) => failures.length > 0).length;
console.log(`\n${ordered.length - failed} of ${guardrails.length} guardrails hold, ${failed} fail, ${skipped.length} skipped; ${((performance.now() - started) / 1000).toFixed(0)} s.`);

const run = {
  file: 'tier-b.generated.json', guardrails: guardrails.length, failed, skipped,
  generated: {
    made, node: nodeVersionForJail(), platform: `${process.platform}-${process.arch}`, flags: Object.fromEntries(guardrails.map(({ lab }) => [lab.id, (lab as AgentLab).start])),
    hashes: hashesOf(guardrails), rows: ordered.flatMap(({ rows }) => rows), loads: ordered.map(({ load }) => load),
  },
};
if (values.check) process.exitCode = compare(run);
else if (values.only === undefined) process.exitCode = publish(run, (value) => `${JSON.stringify(value, null, 1)}\n`);
else process.exitCode = failed > 0 || guardrails.length === 0 ? 1 : 0;
