import { pathToFileURL } from 'node:url';
import { buildSite } from './build-site.ts';

/** The site once more, as it is when it does not stand at the root of its origin. */
export const subPath = {
  folder: '.cache/site/sub-path',
  base: '/mishap',
  origin: 'https://register.example',
  port: 4330,
} as const;

export const subPathEnvironment = { BASE_PATH: subPath.base, SITE_URL: subPath.origin };

// Run as a program, before the second server starts.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) buildSite(subPath.folder, subPathEnvironment);
