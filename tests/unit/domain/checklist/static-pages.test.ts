import { expect, test } from 'vitest';
import { noChoices } from '../../../../src/domain/checklist/choices.ts';
import { checklistPath, staticChecklists } from '../../../../src/domain/checklist/static-pages.ts';
import { members, reaches } from '../../../../src/schema/vocabulary.ts';
import { tool } from './records.ts';

test('there is a page for each tool, then one for each thing that is reached', () => {
  const pages = staticChecklists({ tools: [tool('robot'), tool('helper')] });
  expect(pages.slice(0, 3)).toEqual([
    { by: 'for', id: 'robot', title: 'The robot', choices: { ...noChoices, tools: ['robot'] } },
    { by: 'for', id: 'helper', title: 'The helper', choices: { ...noChoices, tools: ['helper'] } },
    { by: 'at', id: 'workstation', title: 'Workstation', choices: { ...noChoices, reach: ['workstation'] } },
  ]);
  expect(pages).toHaveLength(2 + members(reaches).length);
});

test('every page has a path of its own, also where a tool is named like a reach', () => {
  const paths = staticChecklists({ tools: [tool('robot'), tool('kubernetes'), tool('ci')] }).map(({ by, id }) => checklistPath(by, id));
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^\/checklist\/(?:for|at)\/[a-z0-9-]+\/$/);
  expect(checklistPath('at', 'ci')).toBe('/checklist/at/ci/');
});
