import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readFiles, type RecordPath } from '../../src/reader/read-files.ts';
import type { ReadResult } from '../../src/reader/read-record.ts';

/** Below this many files starting threads takes longer than they save. */
const worthThreads = 400;
const filesPerTask = 50;
const mostThreads = 8;

/** Reads files in several threads where there are many, otherwise in this one. Results keep the order of the files. */
export async function readInParallel(files: readonly RecordPath[], threads = Math.min(availableParallelism(), mostThreads)): Promise<ReadResult[]> {
  if (files.length < worthThreads || threads < 2) return readFiles(files);
  const tasks = Array.from({ length: Math.ceil(files.length / filesPerTask) }, (_, index) => files.slice(index * filesPerTask, (index + 1) * filesPerTask));
  const results: ReadResult[][] = [];
  const waiting = tasks.entries();
  await Promise.all(Array.from({ length: threads }, async () => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url));
    try {
      for (const [index, task] of waiting) results[index] = await ask(worker, task);
    } finally {
      await worker.terminate();
    }
  }));
  return results.flat();
}

function ask(worker: Worker, task: readonly RecordPath[]): Promise<ReadResult[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (results: ReadResult[]) => {
      worker.off('error', reject);
      resolve(results);
    });
    worker.postMessage(task);
  });
}
