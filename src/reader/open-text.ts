import { lstat, readFile } from 'node:fs/promises';
import { finding, type Finding } from '../domain/finding.ts';

/** No record needs more; a larger file is not read at all. Bytes. */
export const fileSizeLimit = 128 * 1024;

/**
 * The text of an ordinary file of bearable size, or what is wrong with it.
 *
 * @param path where it is on disk
 * @param file how it is called in findings
 * @param limit the most bytes it may have
 */
export async function openText(path: string, file: string, limit = fileSizeLimit): Promise<string | Finding> {
  const status = await lstat(path);
  if (!status.isFile()) return finding('unreadable-file', { file }, { reason: status.isSymbolicLink() ? 'it is a link' : 'it is not an ordinary file' });
  if (status.size > limit) return finding('file-too-large', { file }, { bytes: status.size, limit });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return finding('unreadable-file', { file }, { reason: 'it is not UTF-8 text' });
  }
}
