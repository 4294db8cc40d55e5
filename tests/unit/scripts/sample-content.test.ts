import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { furtherIncidents, writeSampleContent } from '../../../scripts/lib/sample-content.ts';
import { applyRules } from '../../../src/domain/apply-rules.ts';
import { readContent } from '../../../src/reader/read-content.ts';

const folder = await mkdtemp(join(tmpdir(), 'mishap-sample-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a sample of 200 incidents has no finding', async () => {
  await writeSampleContent('content', folder, 200);
  const { register, findings } = await readContent(folder, 'content');
  const today = new Date().toISOString().slice(0, 10);
  expect([...findings, ...applyRules(register, { today })].map(({ rule, place }) => `${place.file}: ${rule}`)).toEqual([]);
  expect(register.incidents).toHaveLength(200);
}, 60_000);

test('copies differ in number, name and date and point nowhere', () => {
  const real = [{ slug: 'one', text: 'id: MISHAP-2025-0001\ndates:\n  occurred: { when: 2024-02-29/2024-03 }\n  resolved: { when: 2024-Q2 }\nrelated:\n  - { incident: MISHAP-2025-0002 }\nrevisions: []\n' }];
  expect(furtherIncidents(real, 3)).toEqual([
    { slug: 'one-0', text: 'id: MISHAP-1000-0001\ndates:\n  occurred: { when: 2022-05-28/2022-06 }\n  resolved: { when: 2022-Q3 }\nrelated: []\nrevisions: []\n' },
    { slug: 'one-1', text: 'id: MISHAP-1000-0002\ndates:\n  occurred: { when: 2020-08-28/2020-09 }\n  resolved: { when: 2020-Q4 }\nrelated: []\nrevisions: []\n' },
  ]);
});
