import { chromium, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

const origin = 'http://bench.localhost';

/** Starts a browser for measuring and closes it afterwards. */
export async function withBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...args], env: { ...process.env as Record<string, string>, ...env } });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** Opens a page of a site that was built into a folder, without a server. */
export async function openBuilt(browser: Browser, folder: string, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname) });
  });
  await page.goto(`${origin}${path}`);
  return page;
}

/** Makes the processor so many times slower for a page. */
export async function slowDown(page: Page, times: number): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: times });
}
