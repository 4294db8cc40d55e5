import { ESLint } from 'eslint';
import { expect, test, vi } from 'vitest';
import { projectFiles, textOf } from './tracked-files.ts';

// The first run loads the whole configuration.
vi.setConfig({ testTimeout: 60_000 });

// Without types: the rules of direction need none, and the snippets stand in files that do not exist.
const eslint = new ESLint({ overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } }, ruleFilter: ({ ruleId }) => ruleId.includes('restricted') });

async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`);
}

test.each([
  ['src/schema/x.ts', "import { buildRegister } from '../domain/register.ts';\nbuildRegister([], []);"],
  ['src/schema/x.ts', "import { readFile } from 'node:fs/promises';\nawait readFile('x');"],
  ['src/domain/rules/x.ts', "import { readRecord } from '../../reader/read-record.ts';\nreadRecord();"],
  ['src/domain/x.ts', "import type { APIRoute } from 'astro';\nexport type X = APIRoute;"],
  ['src/domain/x.ts', "export const now = Date.now();"],
  ['src/domain/x.ts', "export const now = new Date();"],
  ['src/domain/x.ts', "export const number = Math.random();"],
  ['src/domain/x.ts', "export const { title } = document;"],
  ['src/domain/x.ts', "export const rules = import('./rules/index.ts');"],
  ['src/reader/body.ts', "import { readFile } from 'node:fs/promises';\nawait readFile('x');"],
  ['src/writer/x.ts', "import { readFile } from 'node:fs/promises';\nawait readFile('x');"],
  ['src/reader/x.ts', "import { recordText } from '../writer/record-text.ts';\nrecordText();"],
  ['src/reader/x.ts', "import View from '../views/ui/Text.astro';\nexport { View };"],
  ['src/views/ui/X.astro', "---\nimport { loadRegister } from '../../load-register.ts';\nawait loadRegister();\n---\n<p>x</p>"],
  ['src/views/ui/X.astro', "---\nimport '../../client/theme-choice.ts';\n---\n<p>x</p>"],
  ['src/client/x.ts', "import { z } from 'zod';\nz.string();"],
  ['src/client/x.ts', "import { incidentSchema } from '../schema/incident.ts';\nincidentSchema.parse({});"],
  ['src/client/x.ts', "import { DraftDesk } from '../editor/draft-desk.ts';\nnew DraftDesk();"],
  ['src/editor/x.ts', "import { partOf } from '../client/parts.ts';\npartOf();"],
  ['src/client/x.ts', "document.body.innerHTML = location.hash;"],
  ['src/pages/x.ts', "import { commands } from '../../scripts/commands/index.ts';\nexport { commands };"],
  ['scripts/x.ts', "import View from '../src/views/ui/Text.astro';\nexport { View };"],
  ['scripts/x.ts', "import { withFixture } from '../tests/unit/registers/fixture.ts';\nexport { withFixture };"],
])('%s may not contain %j', async (path, text) => {
  expect(await complaints(path, text)).toEqual([expect.stringMatching(/^(?:@typescript-eslint\/)?no-restricted-/)]);
});

test.each([
  ['src/domain/x.ts', "import { members } from '../schema/vocabulary.ts';\nmembers({});"],
  ['src/client/x.ts', "import { members } from '../schema/vocabulary.ts';\nimport type { Incident } from '../schema/incident.ts';\nexport const of = (given: Incident) => members(given);"],
  ['src/views/ui/X.astro', "<theme-choice></theme-choice>\n<script>\n  import '../../client/theme-choice.ts';\n</script>"],
  ['src/reader/collect-content.ts', "import { readFile } from 'node:fs/promises';\nawait readFile('x');"],
  ['tests/unit/x.test.ts', "import { loadRegister } from '../../src/load-register.ts';\nawait loadRegister();"],
])('%s may contain %j', async (path, text) => {
  expect(await complaints(path, text)).toEqual([]);
});

test('what a browser module loads is of this project, a d3 module, or what writes a checklist into files', () => {
  const reached = new Set(projectFiles(/^src\/client\/.*\.ts$/));
  const packages = new Set<string>();
  for (const path of reached) {
    for (const [, typeOnly, from = ''] of textOf(path).matchAll(/^(?:import|export)\s+(?:(type\s)?[^'";]*?\bfrom\s+)?'([^']+)';/gm)) {
      if (typeOnly !== undefined) continue;
      if (from.startsWith('.')) reached.add(new URL(from, `file:///${path}`).pathname.slice(1));
      else packages.add(from);
    }
  }
  expect(reached).toContain('src/schema/vocabulary.ts');
  expect([...packages].filter((name) => !/^(?:d3-|fflate$|mdast-util-to-markdown$|mdast-util-gfm-)/.test(name))).toEqual([]);
});
