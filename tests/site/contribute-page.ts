import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { draftFromAnswers } from '../../src/domain/draft/answers.ts';
import { incidentDefaults } from '../../src/domain/draft/defaults.ts';
import { questionsOf, type Question } from '../../src/domain/draft/questions.ts';
import { steps } from '../../src/domain/draft/steps.ts';
import type { FieldSchema } from '../../src/domain/field-guide.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { recordJsonSchemas } from '../../src/schema/json-schema.ts';
import { recordText } from '../../src/writer/record-text.ts';

export const { register } = await readContent('content');
export const questions = questionsOf(recordJsonSchemas().incident as FieldSchema);

// No day here comes from the clock.
const now = new Date('2026-11-30T20:00:00Z');
export const today = '2026-11-30';

export type Answers = Readonly<Record<string, unknown>>;

/** Answers to every question that a record of this sort must answer. */
export const answers: Answers = {
  sources: [
    { id: 'vendor', publisher: 'Example vendor', title: 'What happened on 2 March', url: 'https://vendor.example/post-mortem', kind: 'primary', opened: 'full', supports: 'The command, the dates and the recovery.' },
    { id: 'press', publisher: 'Example news', title: 'Staging lost: "nothing left"', url: 'https://news.example/report', kind: 'secondary', opened: 'part', supports: 'The outage.' },
  ],
  kind: 'harm', title: 'A clean-up by an agent deleted a staging database', setting: 'deployed',
  dates: { occurred: { when: '2026-03-02T09:30Z' }, disclosed: { when: '2026-03-03' }, resolved: { when: '2026-03-02T11:00Z' } },
  tools: [{ tool: 'claude-code', role: 'agent', version: 'unknown', model: 'unknown', mode: 'unknown' }],
  affected: [{ party: 'A company of ten', sector: 'software development' }],
  environments: ['database', 'workstation'],
  autonomy: { level: 'supervised', reason: 'The vendor says that a person confirmed each command.', sources: ['vendor'] },
  authority: { credential: "The engineer's database login.", scope: 'Every database of the staging server.', sources: ['vendor'] },
  actions: [{ type: 'sql', form: 'verbatim', summary: 'Dropped the database.', text: 'DROP DATABASE staging;\n-- gone', destructive: true, sources: ['vendor'] }],
  harms: [{ type: 'data-loss', quantity: '1', unit: 'databases', qualifier: 'exact', reversible: 'yes', recoveredBy: 'owner', detail: 'The staging database, restored from a copy of the night before.', sources: ['vendor', 'press'] }],
  chronology: [{ when: '2026-03-02T09:30Z', event: 'The agent drops the database.', sources: ['vendor'] }, { when: '2026-03-02T11:00Z', event: 'It is restored.', sources: ['press'] }],
  glance: {
    asked: { text: 'Clean up test data.', sources: ['vendor'] }, did: { text: 'Dropped the staging database.', sources: ['vendor'] },
    lost: { text: 'Staging, for ninety minutes.', sources: ['press'] }, recovered: { text: 'All of it, from a copy of the night before.', sources: ['vendor'] },
  },
  evidence: { grade: 'confirmed', reason: 'The vendor admits it with a post-mortem.' },
  severity: { level: 'marginal', basis: 'actual', reason: 'Ninety minutes of staging lost' },
  failureModes: [{ mode: 'no-approval-gate', why: 'The drop needed no second decision.', basis: 'stated', sources: ['vendor'] }],
  controls: [{ control: 'approve-irreversible', verdict: 'stopped', reason: 'A person would have seen the name of the database first.' }],
  body: '## What happened\n\nThe agent dropped the staging database.<Cite source="vendor" />\n\nIt came back from a copy of the night before.<Cite source="vendor press" />',
};

/** The file that the command line writes for answers. */
export function fileFor(given: Answers): string {
  return recordText(draftFromAnswers({ ...incidentDefaults(today), ...given }, questions));
}

export async function open(page: Page, address = ''): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto(`/contribute/${address}`);
  await expect(desk(page)).toHaveAttribute('data-ready');
}

/** Opens an empty form. */
export async function begin(page: Page): Promise<void> {
  await open(page);
  await button(page, 'Write a new record').click();
  await settled(page);
}

export const desk = (page: Page) => page.locator('record-contribution');
export const told = (page: Page) => page.locator('[data-told]');
export const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
export const field = (within: Page | Locator, path: string) => within.locator(`.field[data-path="${path}"]`);
export const preview = (page: Page) => page.locator('[data-preview]');
export const writeUp = (page: Page) => page.getByRole('textbox', { name: 'Write-up' });
export const title = (page: Page) => field(page, 'title').getByRole('textbox');
export const fileName = (page: Page) => page.getByRole('textbox', { name: 'Name of the file' });
export const handed = (page: Page) => page.locator('[data-handed]');
export const rows = (within: Page | Locator, path: string) => field(within, path).locator('> .row-list > .form-row');
export const state = (page: Page, step: string) => page.locator('[data-steps] li').filter({ has: page.getByRole('link', { name: step, exact: true }) });

/** What was typed has been kept and checked. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-desk]')).toBeVisible();
  await expect(desk(page)).not.toHaveAttribute('data-pending');
}

/** Answers questions in the form, with what belongs to each sort of field. */
export async function fill(page: Page, given: Answers): Promise<void> {
  for (const name of steps.flatMap(({ fields }) => fields)) {
    const question = questions.find(({ path }) => path === name);
    if (question === undefined || given[name] === undefined) continue;
    if (name === 'body') await writeUp(page).fill(given[name] as string);
    else await answer(page, question, given[name]);
  }
}

async function answer(within: Page | Locator, question: Question, value: unknown): Promise<void> {
  const place = field(within, question.path);
  switch (question.form) {
    case 'rows':
      for (const [index, row] of (value as Answers[]).entries()) {
        await place.locator('> .add').click();
        await answerAll(rows(within, question.path).nth(index), question.inner, row);
      }
      break;
    case 'group': await answerAll(place, question.inner, value as Answers); break;
    case 'choices': case 'source-keys': for (const each of value as string[]) await place.locator(`input[value="${each}"]`).check(); break;
    case 'yes-no': await place.getByRole('checkbox').setChecked(value === true); break;
    case 'choice': await place.locator('select').selectOption(String(value)); break;
    case 'record': await (question.record === 'tool' ? place.locator('input').fill(String(value)) : place.locator('select').selectOption(String(value))); break;
    default: await place.locator('input, textarea').fill(String(value));
  }
}

async function answerAll(within: Locator, inner: readonly Question[], given: Answers): Promise<void> {
  for (const question of inner) if (given[question.name] !== undefined) await answer(within, question, given[question.name]);
}

/** Downloads the file and gives its name and its text. */
export async function download(page: Page): Promise<{ name: string; text: string }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Download the file').click()]);
  return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
}

/** Texts of the drafts that the browser keeps. */
export function drafts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('mishap-draft:')).map(([key, text]) => [key, String(text)])));
}

/** Errors of scripts and of the console, broken policies, and requests to other origins, as they come. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('request', (request) => { if (!/^(?:http:\/\/127\.0\.0\.1:|blob:)/.test(request.url())) complaints.push(`elsewhere: ${request.url()}`); });
  return complaints;
}
