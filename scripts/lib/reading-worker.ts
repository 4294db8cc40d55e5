/** One thread of parallel-reading.ts: takes lists of files, answers with what came of reading them. */
import { parentPort } from 'node:worker_threads';
import { readFiles, type RecordPath } from '../../src/reader/read-files.ts';

parentPort?.on('message', (files: readonly RecordPath[]) => {
  void readFiles(files).then((results) => parentPort?.postMessage(results));
});
