import { join } from 'node:path';
import { knownChoices, noChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { presets } from '../../../../src/domain/checklist/presets.ts';
import { checklistSource } from '../../../../src/domain/checklist/source.ts';
import { readContent } from '../../../../src/reader/read-content.ts';
import { members, reaches } from '../../../../src/schema/vocabulary.ts';

export const contentFolder = join(import.meta.dirname, '../../../../content');

/** The register as it stands in this checkout, and what a checklist weighs of it. */
export const { register } = await readContent(contentFolder, 'content');
export const realSource = checklistSource(register);
export const known = knownChoices(realSource.tools);

/** Every single tool, every single reach, every preset, and nothing chosen. */
export const walks: readonly { readonly name: string; readonly choices: Choices }[] = [
  { name: 'nothing', choices: noChoices },
  ...realSource.tools.map(({ id }) => ({ name: id, choices: { ...noChoices, tools: [id] } })),
  ...members(reaches).map((reach) => ({ name: `at ${reach}`, choices: { ...noChoices, reach: [reach] } })),
  ...presets.map(({ id, choices }) => ({ name: `preset ${id}`, choices })),
];
