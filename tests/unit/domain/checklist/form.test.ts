import { expect, test } from 'vitest';
import { toolGroups } from '../../../../src/domain/checklist/form.ts';
import { members, toolKinds } from '../../../../src/schema/vocabulary.ts';
import { idsOf, tool } from './records.ts';

test('the form shows every tool in one group: what acts, and what is acted on', () => {
  const tools = members(toolKinds).map((kind) => tool(kind, { kind }));
  expect(toolGroups({ tools }).map(({ label, tools: grouped }) => [label, idsOf(grouped)])).toEqual([
    ['Agents', ['coding-agent', 'assistant', 'model-harness']], ['Platforms and programs', ['mcp-server', 'platform', 'command-line', 'guard']],
  ]);
});
