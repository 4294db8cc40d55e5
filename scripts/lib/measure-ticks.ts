import type { Page } from '@playwright/test';
import { openBuilt, slowDown, withBrowser } from './browser/built-page.ts';

/** Times from an act of a person to the next picture, in milliseconds. */
export interface Answers {
  readonly tick: { readonly median: number; readonly longest: number };
  readonly choice: { readonly median: number; readonly longest: number };
}

/** Ticks items of the checklist of a built site and changes its choices in a real browser. `slowdown` makes the processor that many times slower. */
export async function measureTicks(folder: string, slowdown: number): Promise<Answers> {
  return withBrowser(async (browser) => {
    const page = await openBuilt(browser, folder, '/checklist/');
    await page.locator('guardrail-checklist[data-ready]').waitFor();
    await slowDown(page, slowdown);
    return { tick: summary(await timesOf(page, '[data-done]', 20)), choice: summary(await timesOf(page, '.stack-form [name="reach"]', 10)) };
  });
}

/** Clicks the first so many boxes, one after the other, and waits each time until the page has been drawn. */
function timesOf(page: Page, selector: string, count: number): Promise<number[]> {
  return page.evaluate(async ([boxes, most]) => {
    const times: number[] = [];
    for (const box of [...document.querySelectorAll<HTMLElement>(boxes)].slice(0, most)) {
      const before = performance.now();
      box.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      times.push(performance.now() - before);
    }
    return times;
  }, [selector, count] as const);
}

function summary(times: readonly number[]): { median: number; longest: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
}
