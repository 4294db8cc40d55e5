import type { Browser, Page } from '@playwright/test';
import { openBuilt, slowDown, withBrowser } from './browser/built-page.ts';

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

/**
 * Zooms and drags the timeline of a built site in a real browser and reads its trace. `slowdown` makes the processor that many
 * times slower. `lanes` is a value of the address.
 */
export async function measureFrames(folder: string, lanes: string, slowdown: number): Promise<Frames> {
  return withBrowser(async (browser) => {
    const page = await openTimeline(browser, folder, lanes);
    await slowDown(page, slowdown);
    await browser.startTracing(page, { categories: ['viz', 'benchmark'] });
    await zoomAndDrag(page);
    const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
    return summary(trace.traceEvents.filter(({ name, ph }) => name === 'Graphics.Pipeline.DrawAndSwap' && ph === 'b').map(({ ts }) => ts / 1000));
  });
}

async function openTimeline(browser: Browser, folder: string, lanes: string): Promise<Page> {
  const page = await openBuilt(browser, folder, `/timeline/?lanes=${lanes}`);
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
