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
  expect(Object.keys(files).sort()).toEqual(['README.md', 'checklist.csv', 'checklist.json', 'checklist.md', 'configuration/robot-sandbox/robot.json']);
  expect(files['checklist.md']).toBe(checklistMarkdown(given, 'full'));
  expect(files['checklist.json']).toBe(checklistJson(given));
  expect(files['configuration/robot-sandbox/robot.json']).toBe('{ "sandbox": true }\n');
  // The mark that begins the table is taken for one of the archive's own reading and dropped.
  expect(`\uFEFF${files['checklist.csv']?.replace(/^\uFEFF/, '') ?? ''}`).toBe(checklistCsv(given));
});

test('its README says of each piece where its files go, what it puts in force, how it was proven, what gets through, its limits, who overrides it and its drills', () => {
  const readme = strFromU8(unzipSync(checklistArchive(exported()))['README.md']!);
  const lines = [
    '## configuration/robot-sandbox', 'Sandbox of Robot. Proven by replay.', '**robot.json:** goes to `~/.robot.json`', '**Puts in force:** Sandbox', '**Evidence:** Replayed against the engine: Engine 1, 2026-11-22. Stopped 1 of 1 recorded actions.',
    '**Gets through:** `robot --off`: A flag switches it off.', '**Limit:** One.', '**Overridden by:** the user', '**To see it work:** Try the rule. Expect: A denial.', '**To check “Sandbox”:** Try. Expect: Seen.',
  ];
  for (const line of lines) expect(readme).toContain(line);
  expect(readme).toContain(smallSource.mark.version);
});

test('an archive without configuration says why there is none', () => {
  const readme = strFromU8(unzipSync(checklistArchive(exported(notes({}), sourceOf({ ...smallSource, guardrails: [] }))))['README.md']!);
  expect(readme).toContain('there is no configuration yet for the tools and places chosen');
});

test('only configuration for what was chosen, and for a control on the list, is offered', () => {
  const source = sourceOf({ ...smallSource, guardrails: [...smallSource.guardrails, guardrail('other', { tool: 'drone', controls: ['sandbox'] }), guardrail('reached', { tool: 'drone', controls: ['gate'], reach: ['postgres'] }), guardrail('unlisted', { controls: ['gone'] })] });
  const names = (choices: object) => configurationFiles(exported(notes({}), source, choices)).map((configuration) => configuration.guardrail.id);
  expect(names({ tools: ['robot'] })).toEqual(['robot-sandbox']);
  expect(names({ reach: ['postgres'] })).toEqual(['reached']);
  expect(names({})).toEqual(['robot-sandbox', 'other', 'reached']);
});

test('configuration that is proven stands before what is documented only, which is said', () => {
  const source = sourceOf({ ...smallSource, guardrails: [guardrail('paper', { isProven: false }), ...smallSource.guardrails] });
  expect(configurationFiles(exported(notes({}), source)).map((configuration) => configuration.guardrail.id)).toEqual(['robot-sandbox', 'paper']);
  expect(strFromU8(unzipSync(checklistArchive(exported(notes({}), source)))['README.md']!)).toContain('Rule paper. Documented only, not proven by replay.');
});

test('a guardrail of several files keeps them apart in a folder of its own, byte for byte', () => {
  const files = [{ file: 'rule.json', place: 'here', text: '{\r\n}' }, { file: 'hooks/guard.mjs', place: 'there', text: '#!/usr/bin/env node\n' }];
  const source = sourceOf({ ...smallSource, guardrails: [guardrail('one', { files }), guardrail('two')] });
  const archive = unzipSync(checklistArchive(exported(notes({}), source)));
  expect(Object.keys(archive).filter((name) => name.startsWith('configuration/')).sort()).toEqual(['configuration/one/hooks/guard.mjs', 'configuration/one/rule.json', 'configuration/two/rule.json']);
  expect(strFromU8(archive['configuration/one/rule.json']!)).toBe('{\r\n}');
});

test('the same list gives the same bytes in every time zone', () => {
  const script = "import { checklistArchive } from './src/domain/checklist/export/files.ts'; import { exported } from './tests/unit/domain/checklist/export/exported.ts'; process.stdout.write(Buffer.from(checklistArchive(exported())).toString('base64'))";
  const bytes = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((TZ) => execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], { env: { ...process.env, TZ }, encoding: 'utf8' }));
  expect(new Set(bytes).size).toBe(1);
  expect(bytes[0]!.length).toBeGreaterThan(1000);
});
