import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checklistCsv } from '../../../../../src/domain/checklist/export/csv.ts';
import { checklistArchive, configurationFiles } from '../../../../../src/domain/checklist/export/files.ts';
import { checklistJson } from '../../../../../src/domain/checklist/export/json.ts';
import { checklistMarkdown } from '../../../../../src/domain/checklist/export/markdown.ts';
import { guardrail, notes, sourceOf } from '../records.ts';
import { exported, smallSource } from './exported.ts';

test('the archive holds every form of the list and each piece of configuration exactly as tested', () => {
  const given = exported(notes({ gate: { done: true } }));
  const files = Object.fromEntries(Object.entries(unzipSync(checklistArchive(given))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(Object.keys(files).sort()).toEqual(['README.md', 'checklist.csv', 'checklist.json', 'checklist.md', 'configuration/robot-sandbox.json']);
  expect(files['checklist.md']).toBe(checklistMarkdown(given, 'full'));
  expect(files['checklist.json']).toBe(checklistJson(given));
  expect(files['configuration/robot-sandbox.json']).toBe('{ "sandbox": true }\n');
  // The mark that begins the table is taken for one of the archive's own reading and dropped.
  expect(`\uFEFF${files['checklist.csv']?.replace(/^\uFEFF/, '') ?? ''}`).toBe(checklistCsv(given));
});

test('its README says of each piece where it goes, what it puts in force, with what it was tested, its limits and its drill', () => {
  const readme = strFromU8(unzipSync(checklistArchive(exported()))['README.md']!);
  for (const line of ['## configuration/robot-sandbox.json', 'Sandbox of Robot.', '**Where it goes:** a file', '**Puts in force:** Sandbox', '**Tested with:** Engine, version 1, on 2026-11-22', '**What was seen:** Denied.', '**Limit:** One.', '**To check “Sandbox”:** Try. Expect: Seen.']) expect(readme).toContain(line);
  expect(readme).toContain(smallSource.mark.version);
});

test('an archive without configuration says why there is none', () => {
  const readme = strFromU8(unzipSync(checklistArchive(exported(notes({}), sourceOf({ ...smallSource, guardrails: [] }))))['README.md']!);
  expect(readme).toContain('no configuration has been tested yet for the tools and places chosen');
});

test('only configuration for what was chosen, and for a control on the list, is offered', () => {
  const source = sourceOf({ ...smallSource, guardrails: [...smallSource.guardrails, guardrail('other', { tool: 'drone', controls: ['sandbox'] }), guardrail('reached', { tool: 'drone', controls: ['gate'], reach: ['postgres'], format: 'sql' }), guardrail('unlisted', { controls: ['gone'] })] });
  const names = (choices: object) => configurationFiles(exported(notes({}), source, choices)).map(({ name }) => name);
  expect(names({ tools: ['robot'] })).toEqual(['robot-sandbox.json']);
  expect(names({ reach: ['postgres'] })).toEqual(['reached.sql']);
  expect(names({})).toEqual(['robot-sandbox.json', 'other.json', 'reached.sql']);
});

test('the same list gives the same bytes in every time zone', () => {
  const script = "import { checklistArchive } from './src/domain/checklist/export/files.ts'; import { exported } from './tests/unit/domain/checklist/export/exported.ts'; process.stdout.write(Buffer.from(checklistArchive(exported())).toString('base64'))";
  const bytes = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((TZ) => execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], { env: { ...process.env, TZ }, encoding: 'utf8' }));
  expect(new Set(bytes).size).toBe(1);
  expect(bytes[0]!.length).toBeGreaterThan(1000);
});
