import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds the site with its search index into a folder of its own, as `npm run build` does into dist. */
export function buildSite(folder: string, environment: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  const steps = [['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], ['scripts/index-search.ts', folder]];
  for (const [script = '', ...rest] of steps) {
    execFileSync(process.execPath, [resolve(script), ...rest], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  }
}
