import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { applyRules } from '../../../src/domain/apply-rules.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { AnyRecord, Register } from '../../../src/domain/register.ts';
import { allRecords } from '../../../src/domain/rules/rule.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { fixtures, today, withFixture } from '../registers/fixture.ts';

const names = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Asking about one file gives what the whole check finds in it, for every file of a register. */
function expectSame(register: Register): Finding[] {
  const whole = applyRules(register, { today });
  for (const { file } of allRecords(register)) {
    const asked = applyRules(register, { today, isAsked: (each) => each === file });
    expect(asked.filter(({ place }) => place.file === file), file).toEqual(whole.filter(({ place }) => place.file === file));
  }
  return whole;
}

describe('rules applied for one file find in it what they find for all', () => {
  it.each(names)('in the register %s', async (name) => {
    expectSame(await withFixture(name, async (folder) => (await readContent(folder, 'content')).register));
  });

  test('in the records of this project, and in them with every third one missing and every fourth one doubled', async () => {
    const { register } = await readContent('content');
    expectSame(register);
    const damage = <T extends AnyRecord>(records: readonly T[]) => records.flatMap((record, index): T[] =>
      (index % 3 === 0 ? [] : index % 4 === 1 ? [record, { ...record, file: record.file.replace('.mdx', '-again.mdx') }] : [record]));
    const damaged = { ...register, incidents: damage(register.incidents), failureModes: damage(register.failureModes), controls: damage(register.controls), tools: damage(register.tools), replays: [] };
    expect(new Set(expectSame(damaged).map(({ rule }) => rule)).size).toBeGreaterThan(5);
  }, 120_000);
});
