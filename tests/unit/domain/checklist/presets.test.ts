import { describe, expect, test } from 'vitest';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import { readChoices } from '../../../../src/domain/checklist/choices.ts';
import { presetPath } from '../../../../src/domain/checklist/form.ts';
import { presets } from '../../../../src/domain/checklist/presets.ts';
import { known, realSource } from './real-register.ts';
import { controlIds } from './records.ts';

test('presets have names, titles and texts of their own', () => {
  for (const values of [presets.map(({ id }) => id), presets.map(({ title }) => title), presets.map(({ text }) => text)]) expect(new Set(values).size).toBe(presets.length);
});

/** What a list would be laughed at for leaving out, by preset. */
const mustHave: Readonly<Record<string, readonly string[]>> = {
  local: ['os-sandbox', 'safe-file-tools', 'command-allow-list'],
  ci: ['no-production-credentials', 'separate-environments', 'two-person-production', 'untrusted-trigger-lockdown', 'trusted-publishing'],
  cloud: ['deny-destructive-verbs', 'deletion-protection', 'protected-branches', 'own-agent-identity'],
  assistant: ['approve-outward-actions', 'spend-and-transfer-caps'],
};

test('every preset has controls that must be on its list', () => {
  expect(Object.keys(mustHave)).toEqual(presets.map(({ id }) => id));
});

describe.each(presets)('the preset $id', (preset) => {
  const { choices } = preset;
  const { items, evidence, isWeak, stack } = makeChecklist(choices, realSource);

  test('names only what can be chosen, and each of it once', () => {
    for (const key of ['tools', 'reach', 'stakes', 'frameworks'] as const) {
      expect(known[key]).toEqual(expect.arrayContaining([...choices[key]]));
      expect(new Set(choices[key]).size).toBe(choices[key].length);
    }
    expect(stack.tools).toHaveLength(choices.tools.length);
  });

  test('chooses by its address what it chooses', () => {
    const { choices: read, unknown } = readChoices(new URL(presetPath(preset), realSource.origin).searchParams, known);
    const sorted = (given: typeof choices) => ({ ...given, tools: [...given.tools].sort(), reach: [...given.reach].sort(), stakes: [...given.stakes].sort() });
    expect([sorted(read), unknown]).toEqual([sorted(choices), []]);
    expect(makeChecklist(read, realSource).items).toEqual(items);
  });

  test('gives a list that is not empty, not weak, and not all there is', () => {
    expect(items.length).toBeGreaterThan(10);
    expect(items.length).toBeLessThan(realSource.controls.length);
    expect(isWeak).toBe(false);
    expect(evidence.harm.length).toBeGreaterThan(0);
    expect(items[0]?.gain).toBeGreaterThan(0);
  });

  test('has on its list what nobody would do without', () => {
    expect(controlIds(items)).toEqual(expect.arrayContaining([...mustHave[preset.id] ?? []]));
  });

  test('takes nothing for granted that it could have said', () => {
    expect(stack.assumed).toEqual([]);
  });
});
