import { join } from 'node:path';

/** The top folder of the project. */
export const projectFolder = join(import.meta.dirname, '../../..');

/** Where the tool keeps what it can make again: beside the packages, so that `npm ci` begins anew and nothing is committed. */
export const cacheFolder = join(projectFolder, 'node_modules/.cache/mishap');
