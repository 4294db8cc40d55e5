/**
 * Measures check, build and index on generated registers: `npm run bench -- 200 2000 10000`. Each step runs in a process
 * of its own; memory is the peak of resident memory, summed over the processes of the step. Then the time between two pictures
 * while somebody zooms and drags the timeline, and from a tick or a choice in the checklist to the next picture, at full
 * speed and with a processor four times slower. First of all the check of a single record of the real register.
 * With `--check-only` nothing is built and no browser started.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFrames } from './lib/measure-frames.ts';
import { measureTicks } from './lib/measure-ticks.ts';
import { measureNode, type Measured } from './lib/measure.ts';
import { measureOneCheck } from './lib/measure-one-check.ts';
import { writeSampleContent } from './lib/sample-content.ts';

const checkOnly = process.argv.includes('--check-only');
const sizes = process.argv.slice(2).filter((each) => each !== '--check-only').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Usage: npm run bench -- [--check-only] [NUMBER OF INCIDENTS…]');
  process.exit(2);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
const { first, changed, again } = await measureOneCheck('content');
console.log(`one record of the real register, processor time of its check: first ${inSeconds(first)}, after a change ${inSeconds(changed)}, unchanged ${inSeconds(again)}\n`);
console.log(row('incidents', 'check', ...(checkOnly ? [] : ['build', 'index'])));
for (const size of sizes.length === 0 ? [200, 2000] : sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-bench-'));
  try {
    console.log(row(String(size), ...(await measureSteps(folder, size)).map(show)));
    if (checkOnly) continue;
    for (const lanes of ['kind', 'mode']) for (const slowdown of [1, 4]) console.log(await frameLine(join(folder, 'site'), lanes, slowdown));
    for (const slowdown of [1, 4]) console.log(await tickLine(join(folder, 'site'), slowdown));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSteps(folder: string, size: number): Promise<Measured[]> {
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  await writeSampleContent('content', content, size);
  const check = await measureNode(['scripts/mishap.ts', 'check', '--content', content], {});
  if (checkOnly) return [check];
  return [
    check,
    await measureNode(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site], { MISHAP_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' }),
    await measureNode(['scripts/index-search.ts', site], {}),
  ];
}

async function frameLine(site: string, lanes: string, slowdown: number): Promise<string> {
  const { count, median, p95, longest } = await measureFrames(site, lanes, slowdown);
  const [middle, high, most] = [median, p95, longest].map((time) => `${time.toFixed(0)} ms`);
  return `          timeline, lanes by ${lanes}, processor 1/${String(slowdown)}: ${String(count)} pictures, median ${String(middle)}, p95 ${String(high)}, longest ${String(most)}`;
}

async function tickLine(site: string, slowdown: number): Promise<string> {
  const { tick, choice } = await measureTicks(site, slowdown);
  const words = ({ median, longest }: { median: number; longest: number }) => `median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`;
  return `          checklist, processor 1/${String(slowdown)}: tick ${words(tick)}; choice ${words(choice)}`;
}

function show({ seconds, processorSeconds, megabytes }: Measured): string {
  return `${seconds.toFixed(1)} s${processorSeconds === null ? '' : ` (processor ${processorSeconds.toFixed(1)} s)`}${megabytes === null ? '' : `, ${megabytes.toFixed(0)} MB`}`;
}

function inSeconds(value: number | null): string {
  return value === null ? 'not known here' : `${value.toFixed(2)} s`;
}

function row(...cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padStart(9) : cell.padStart(38))).join('');
}
