/**
 * The quick part of the replay: every guardrail whose engine needs no agent. Prints a table, writes
 * `content/replays/tier-a.generated.json`, and ends with 1 when an assertion does not hold.
 *
 *     node tests/replay/run-tier-a.ts [--check] [--made 2026-11-28] [--only <guardrail>]
 *
 * With --check nothing is written; the verdicts are held against the published ones.
 */
import { parseArgs } from 'node:util';
import { type Engine } from './engines/engine.ts';
import { engines } from './engines/index.ts';
import { hashesOf, readActions, readBenign, readGuardrails } from './lab.ts';
import { compare, publish, type Generated } from './published.ts';
import { replayGuardrail, stopped, type Report } from './replay-guardrail.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, made: { type: 'string' }, only: { type: 'string' } } });
const made = values.made ?? new Date().toISOString().slice(0, 10);
const guardrails = readGuardrails(engines.map(({ id }) => id)).filter(({ lab }) => values.only === undefined || lab.id === values.only);
const material = { actions: readActions(), benign: readBenign() };
const started = performance.now();

/** One row on a line, so that a changed verdict is one changed line. */
function written(value: Generated): string {
  const list = (rows: readonly unknown[]): string => `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`;
  return `{\n${Object.entries(value).map(([key, each]) => ` ${JSON.stringify(key)}: ${Array.isArray(each) ? list(each) : JSON.stringify(each)}`).join(',\n')}\n}\n`;
}

function summary({ load, rows, failures }: Report, milliseconds: number): string {
  const incident = rows.filter(({ attempt }) => !attempt.startsWith('benign/'));
  const recorded = incident.filter(({ attempt }) => attempt.endsWith('/0'));
  const respelt = incident.filter(({ attempt }) => !attempt.endsWith('/0'));
  const count = (some: typeof rows): string => `${some.filter((row) => stopped(row.with)).length}/${some.length}`;
  const benign = rows.filter(({ attempt }) => attempt.startsWith('benign/'));
  const tried = rows.length === 0 ? `read only: ${(load.facts ?? []).length} settings in force` : `recorded ${count(recorded)}, re-spelt ${count(respelt)}, without ${count(incident.map((row) => ({ ...row, with: row.without })))}, benign ran ${benign.filter((row) => row.with === 'ran').length}/${benign.length}`;
  return `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${load.guardrail.padEnd(36)} ${`${load.engine} ${load.version}`.padEnd(34)} ${tried} (${Math.round(milliseconds)} ms)`;
}

const reports: Report[] = [];
const skipped: string[] = [];
const reasons = new Map<Engine, string | undefined>();

for (const guardrail of guardrails) {
  const engine = engines.find(({ id }) => id === guardrail.lab.engine) as Engine;
  if (!reasons.has(engine)) reasons.set(engine, await engine.missing());
  const reason = reasons.get(engine);
  if (reason !== undefined) {
    skipped.push(`SKIP ${guardrail.lab.id}: ${reason}. This is not a pass.`);
    continue;
  }
  const begin = performance.now();
  const report = await replayGuardrail(engine, guardrail, material);
  reports.push(report);
  console.log(summary(report, performance.now() - begin));
  for (const each of report.failures) console.log(`       ${each}`);
}

for (const each of skipped) console.log(each);
const failed = reports.filter(({ failures }) => failures.length > 0).length;
console.log(`\n${reports.length - failed} of ${guardrails.length} guardrails hold, ${failed} fail, ${skipped.length} skipped; ${((performance.now() - started) / 1000).toFixed(1)} s.`);

const run = {
  file: 'tier-a.generated.json', guardrails: guardrails.length, failed, skipped,
  generated: {
    made, node: process.versions.node, platform: `${process.platform}-${process.arch}`,
    hashes: hashesOf(guardrails), rows: reports.flatMap(({ rows }) => rows), loads: reports.map(({ load }) => load),
  },
};
if (values.check) process.exitCode = compare(run);
else if (values.only === undefined) process.exitCode = publish(run, written);
else process.exitCode = failed > 0 || guardrails.length === 0 ? 1 : 0;
