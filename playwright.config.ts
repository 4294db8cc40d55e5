import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser/find-browser.ts';
import { subPath, subPathEnvironment } from './tests/site/sub-path.ts';

const host = '127.0.0.1';
const port = 4329;
const { executablePath, args, env } = await findBrowser();
const inherited = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Tests of the built site: `npm run build` comes first. */
export default defineConfig({
  testDir: 'tests/site',
  outputDir: '.cache/test-results',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: `http://${host}:${String(port)}`,
    // Far from UTC and from English, so that a page that reads the reader's zone or language is caught.
    timezoneId: 'Asia/Kathmandu',
    locale: 'de-AT',
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: [...args], env: { ...inherited, ...env } },
  },
  webServer: [
    {
      command: `npm run preview -- --host ${host} --port ${String(port)}`,
      url: `http://${host}:${String(port)}/`,
      reuseExistingServer: false,
    },
    {
      command: `node tests/site/sub-path.ts && npm run preview -- --outDir ${subPath.folder} --host ${host} --port ${String(subPath.port)}`,
      url: `http://${host}:${String(subPath.port)}${subPath.base}/`,
      env: subPathEnvironment,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  ],
});
