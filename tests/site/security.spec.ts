import { expect, test, type Page } from '@playwright/test';
import { dist, onePerKind } from './dist.ts';

const pages = [...dist.pages.values()];

test('every page carries the policy, before anything it rules', () => {
  for (const { path, elements } of pages) {
    const position = elements.findIndex(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const policy = elements[position]?.attributes['content'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(elements.slice(0, position).filter(({ name }) => ['script', 'link', 'style', 'img'].includes(name)), path).toEqual([]);
  }
});

test('no page holds a script, a style or a handler of its own', () => {
  const found = pages.flatMap(({ path, elements }) => elements.flatMap(({ name, attributes, text }) => {
    const inline = (name === 'script' && attributes['src'] === undefined) || name === 'style' || (name === 'script' && text.trim() !== '');
    const carried = Object.keys(attributes).filter((attribute) => attribute.startsWith('on') || attribute === 'style');
    return inline || carried.length > 0 ? [`${path}: <${name} ${carried.join(' ')}>`] : [];
  }));
  expect(found).toEqual([]);
});

test('no link runs code or opens another site with a handle on this one', () => {
  const found = pages.flatMap(({ path, elements }) => elements.flatMap(({ attributes }) => {
    const href = (attributes['href'] ?? attributes['src'] ?? '').trim().toLowerCase();
    return /^(javascript|data|vbscript|file):/.test(href) || attributes['target'] !== undefined ? [`${path}: ${href}`] : [];
  }));
  expect(found).toEqual([]);
});

test('no page breaks the policy, logs an error, or asks another origin for anything', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const complaints = listen(page, baseURL ?? '');
  for (const { path } of pages) await page.goto(path);
  expect(complaints).toEqual([]);
});

test('searching does none of that either', async ({ page, baseURL }) => {
  const complaints = listen(page, baseURL ?? '');
  await page.goto('/incidents/');
  await page.getByRole('searchbox').fill('backup');
  await expect(page.locator('.excerpt mark').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the policy is in force: a script that somebody slips in does not run', async ({ page }) => {
  for (const path of onePerKind) {
    await page.goto(path);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.body.append(script);
      return document.documentElement.dataset['ran'];
    });
    expect(ran, path).toBeUndefined();
  }
});

/** Everything that should not happen, as it happens. */
function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`); });
  page.on('response', (response) => { if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`); });
  page.on('request', (request) => { if (new URL(request.url()).origin !== origin) complaints.push(`elsewhere: ${request.url()}`); });
  return complaints;
}
