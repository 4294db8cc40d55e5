import { expect, type Locator, type Page } from '@playwright/test';
import { makeChecklist, type Checklist } from '../../src/domain/checklist/checklist.ts';
import { knownChoices, readChoices } from '../../src/domain/checklist/choices.ts';
import { readLink, writeLink } from '../../src/domain/checklist/link.ts';
import { progressOf, type GivenProgress, type Progress } from '../../src/domain/checklist/progress.ts';
import { checklistSource } from '../../src/domain/checklist/source.ts';
import { readContent } from '../../src/reader/read-content.ts';

/** What the page should weigh, read again from the records and not from the built site. */
export const source = checklistSource((await readContent('content')).register);

/** The list that the engine makes of the choices in a query. */
export function listFor(query: string): Checklist {
  return makeChecklist(readChoices(new URLSearchParams(query), knownChoices(source.tools)).choices, source);
}

export function idsOf({ items }: Pick<Checklist, 'items'>): string[] {
  return items.map(({ control }) => control.id);
}

export function notes(given: Readonly<Record<string, GivenProgress>>): Progress {
  return new Map(Object.entries(given).map(([id, note]) => [id, progressOf(note)]));
}

/** What stands behind the # for such notes, made with the register of today. */
export function fragmentOf(given: Readonly<Record<string, GivenProgress>>): string {
  return `#${writeLink({ progress: notes(given), mark: source.mark })}`;
}

// The evening before in UTC: a file carries the day of whoever makes it, and no day here comes from the clock.
const now = new Date('2026-11-30T20:00:00Z');
export const today = '2026-12-01';

/** Opens the page on the first of December and waits until its script has taken over. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(`/checklist/${address}`);
  await isReady(page);
}

export async function isReady(page: Page): Promise<void> {
  await expect(page.locator('guardrail-checklist')).toHaveAttribute('data-ready');
}

export const items = (page: Page) => page.locator('.checks > li:visible');
export const item = (page: Page, id: string) => page.locator(`#item-${id}`);
export const doneBox = (page: Page, id: string) => page.locator(`#done-${id}`);
export const coverage = (page: Page) => page.getByRole('region', { name: 'Coverage', exact: true });
export const covered = (page: Page) => coverage(page).getByRole('status');
export const told = (page: Page) => page.locator('[data-told]');
export const said = (page: Page) => page.getByRole('region', { name: 'Take it along' }).getByRole('status');
export const keepBox = (page: Page) => page.getByRole('checkbox', { name: 'Keep this checklist in this browser' });
export const form = (page: Page) => page.locator('.stack-form');
export const order = (page: Page) => form(page).getByRole('combobox', { name: 'Order' });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const choice = (page: Page, name: string, value: string) => form(page).locator(`input[name="${name}"][value="${value}"]`);
export const preset = (page: Page, name: string) => page.getByRole('navigation', { name: 'Begin with' }).getByRole('link', { name });

/** Ids of the items that are shown, in their order. */
export function shownIds(page: Page): Promise<string[]> {
  return items(page).evaluateAll((list) => list.map((each) => each.dataset['id'] ?? ''));
}

/** The fields of an item's plan, unfolded. */
export async function planOf(page: Page, id: string): Promise<Record<'owner' | 'due' | 'aside' | 'reason', Locator>> {
  const plan = item(page, id).locator('.check-plan');
  await plan.evaluate((details: HTMLDetailsElement) => { details.open = true; });
  return { owner: plan.getByLabel('Owner'), due: plan.getByLabel('By', { exact: true }), aside: plan.getByLabel('Not applicable, because'), reason: plan.getByLabel('Reason') };
}

/** The address holds these notes and no others: by id, the state of each. */
export async function expectNoted(page: Page, wanted: Readonly<Record<string, string>>): Promise<void> {
  await expect.poll(() => Object.fromEntries([...readLink(new URL(page.url()).hash.slice(1)).progress].map(([id, { state }]) => [id, state]))).toEqual(wanted);
}

/** Errors of scripts and of the console, and requests to other origins, as they come. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('request', (request) => { if (!/^(?:http:\/\/127\.0\.0\.1:|blob:)/.test(request.url())) complaints.push(`elsewhere: ${request.url()}`); });
  return complaints;
}
