import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Measured {
  readonly seconds: number;
  /** Processor time, user and system, of the process and those it waited for; null where /proc does not tell. */
  readonly processorSeconds: number | null;
  /** Sum of the peaks of resident memory of the process and those it started; null where /proc does not tell. */
  readonly megabytes: number | null;
}

const pollMilliseconds = 20;

/** Runs a Node script in a process of its own and measures it. Throws with the end of its output when it fails. */
export async function measureNode(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Measured> {
  const started = performance.now();
  const ticks = await childTicks();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const ended = new Promise<number | null>((resolve, reject) => { child.on('error', reject).on('close', resolve); });
  const peaks = new Map<number, number>();
  const watch = setInterval(() => void notePeaks(child.pid, peaks), pollMilliseconds);
  try {
    const code = await ended;
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}\n${output.join('').slice(-2000)}`);
    return { seconds, processorSeconds: secondsBetween(ticks, await childTicks()), megabytes: peaks.size === 0 ? null : [...peaks.values()].reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024 };
  } finally {
    clearInterval(watch);
  }
}

async function notePeaks(pid: number | undefined, peaks: Map<number, number>): Promise<void> {
  if (pid === undefined) return;
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  if (kilobytes > 0) peaks.set(pid, Math.max(kilobytes, peaks.get(pid) ?? 0));
  const tasks = await readdir(`/proc/${String(pid)}/task`).catch(() => []);
  for (const task of tasks) {
    const children = await readFile(`/proc/${String(pid)}/task/${task}/children`, 'utf8').catch(() => '');
    for (const each of children.split(' ').filter((text) => text !== '')) await notePeaks(Number(each), peaks);
  }
}

/** Linux counts in hundredths of a second here, whatever the machine. */
const ticksPerSecond = 100;

function secondsBetween(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : (after - before) / ticksPerSecond;
}

/** The processor time of all processes this one has started and that have ended. */
async function childTicks(): Promise<number | null> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => null);
  // After the name in brackets, which may hold anything: cutime and cstime of proc(5).
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return stat === null ? null : Number(fields[13]) + Number(fields[14]);
}
