import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Measured {
  readonly seconds: number;
  /** Sum of the peaks of resident memory of the process and those it started; null where /proc does not tell. */
  readonly megabytes: number | null;
}

const pollMilliseconds = 20;

/** Runs a Node script in a process of its own and measures it. Throws with the end of its output when it fails. */
export async function measureNode(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Measured> {
  const started = performance.now();
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
    return { seconds, megabytes: peaks.size === 0 ? null : [...peaks.values()].reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024 };
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
