import { chromium, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser.ts';

/** Times between the pictures that a browser drew while a reader zoomed and moved, in milliseconds. */
export interface Frames {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  /** `b` where it begins. */
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
}

const origin = 'http://bench.localhost';

/**
 * Zooms and drags the timeline of a built site in a real browser and reads its trace. `slowdown` makes the processor that many
 * times slower. `lanes` is a value of the address.
 */
export async function measureFrames(folder: string, lanes: string, slowdown: number): Promise<Frames> {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...args], env: { ...process.env as Record<string, string>, ...env } });
  try {
    const page = await openTimeline(browser, folder, lanes);
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await browser.startTracing(page, { categories: ['viz', 'benchmark'] });
    await zoomAndDrag(page);
    const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
    return summary(trace.traceEvents.filter(({ name, ph }) => name === 'Graphics.Pipeline.DrawAndSwap' && ph === 'b').map(({ ts }) => ts / 1000));
  } finally {
    await browser.close();
  }
}

async function openTimeline(browser: Browser, folder: string, lanes: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname) });
  });
  await page.goto(`${origin}/timeline/?lanes=${lanes}`);
  await page.locator('svg.lanes.live').waitFor();
  await page.locator('svg.overview').scrollIntoViewIfNeeded();
  return page;
}

async function zoomAndDrag(page: Page): Promise<void> {
  const box = await page.locator('svg.lanes').boundingBox();
  if (box === null) throw new Error('The timeline is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + 60];
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, -6);
  await page.keyboard.up('Control');
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) await page.mouse.move(x - step * 6, y);
  await page.mouse.up();
}

function summary(times: readonly number[]): Frames {
  const sorted = times.toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time)).toSorted((a, b) => a - b);
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? 0;
  return { count: sorted.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}
