import { collectContent, type ReadContent } from './collect-content.ts';
import { readFiles, type ReadFiles } from './read-files.ts';
import { locateIn, readFramework, readReplays, readRun } from './read-record.ts';

export { findRecords } from './collect-content.ts';
export type { ReadContent };

/**
 * Reads every record below a content folder. Links are not followed, large files are not opened, and a problem in one
 * file hides none in another.
 *
 * @param folder content folder on disk
 * @param shown how that folder is called in findings; the folder itself by default
 * @param read how files become records; in this process by default
 */
export function readContent(folder: string, shown = folder, read: ReadFiles = readFiles): Promise<ReadContent> {
  return collectContent(folder, shown, { records: read, framework: readFramework, replays: readReplays, run: readRun, locate: locateIn });
}
