import { expect, test } from 'vitest';
import { csvOf } from '../../../../src/domain/csv.ts';
import { figures, type FigureName } from '../../../../src/domain/patterns/figure-texts.ts';
import { tableOf } from '../../../../src/domain/patterns/tables.ts';
import { members } from '../../../../src/schema/vocabulary.ts';
import { patternsFor, registerOf, type Told } from './records.ts';

const told: readonly Told[] = [{ modes: ['no-gate'], tools: ['robot'], stopped: ['sandbox', 'ask'] }, { modes: ['no-gate'], tools: ['robot'], kind: 'misuse' }, { modes: ['no-gate'], setting: 'laboratory' }, { stopped: ['sandbox'] }];
const csv = (name: FigureName) => { const { heads, rows } = tableOf(name, patternsFor(told), registerOf(told)); return csvOf(heads, rows); };

test('a matrix as a file has a row for each count, each group apart', () => {
  expect(csv('modes-by-tool')).toMatchInlineSnapshot(`
    "failure_mode,failure_mode_name,family,tool,tool_name,counted,records
    no-gate,No gate,approval,any,Any,Harm in deployed use,1
    no-gate,No gate,approval,robot,The robot,Harm in deployed use,1
    no-gate,No gate,approval,any,Any,Harm in a laboratory,1
    no-gate,No gate,approval,any,Any,Other kinds,1
    no-gate,No gate,approval,robot,The robot,Other kinds,1
    "
  `);
});

test('the curve as a file holds also the controls that add nothing', () => {
  expect(csv('cover')).toMatchInlineSnapshot(`
    "step,control,control_name,family,strength,counted,stopped,added,covered,of
    1,sandbox,Use sandbox,isolation,engineer,Harm in deployed use,2,2,2,2
    ,ask,Use ask,human-approval,gate,Harm in deployed use,1,,,2
    "
  `);
});

test('every figure has a file whose rows are as long as its heads', () => {
  for (const name of members(figures)) {
    const { heads, rows } = tableOf(name, patternsFor(told), registerOf(told));
    expect(heads.length).toBeGreaterThan(4);
    expect(rows.filter((row) => row.length !== heads.length), name).toEqual([]);
  }
});

test('files hold every tool, also those that the page takes together', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ modes: ['no-gate'], tools: [`tool-${String(index)}`] }));
  const { rows } = tableOf('modes-by-tool', patternsFor(many), registerOf(many));
  expect(rows).toHaveLength(31);
});
