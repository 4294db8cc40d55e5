import type { Heading, List, Paragraph, Root } from 'mdast';
import type { Exported } from '../document.ts';
import type { Configuration } from './files.ts';
import type { SourceGuardrail } from '../source.ts';
import { headLines } from './head-lines.ts';
import { phrasing, phrasingOrAddress, strong } from './phrasing.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What is in the archive, and how to use and check each piece of configuration. */
export function readme(exported: Exported, configuration: readonly Configuration[]): string {
  const names = new Map(exported.source.controls.map(({ id, name }) => [id, name]));
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, 'A guardrail checklist'),
      list(headLines(exported).map(({ name, value }) => [`${name}:`, value])),
      heading(2, 'What is here'),
      list([
        ['checklist.md', 'to read, and for a repository or a wiki'],
        ['checklist.csv', 'for a spreadsheet'],
        ['checklist.json', 'to open again in the generator, which says what has changed since'],
        ['configuration/', configuration.length === 0 ? 'not in this archive: there is no configuration yet for the tools and places chosen' : 'configuration, each in a folder of its own, exactly as tested; the sections below say which of it is proven'],
      ]),
      ...configuration.flatMap(({ guardrail }) => [
        heading(2, `configuration/${guardrail.id}`),
        paragraph(`${guardrail.title}. ${guardrail.isProven ? 'Proven by replay.' : 'Documented only, not proven by replay.'}`),
        list([
          ...guardrail.files.map(({ file, place }): [string, string] => [`${file}:`, `goes to ${place}`]),
          ['Puts in force:', guardrail.controls.map((id) => names.get(id) ?? id).join(', ')],
          ['Evidence:', `${guardrail.proof}. ${guardrail.finding}`],
          ...guardrail.getsThrough.map((each): [string, string] => ['Gets through:', each]),
          ...guardrail.limits.map((limit): [string, string] => ['Limit:', limit]),
          ['Overridden by:', guardrail.overriddenBy.join('; ')],
          ['To see it work:', `${guardrail.drill.steps} Expect: ${guardrail.drill.expect}`],
          ...drills(exported, guardrail),
        ]),
      ]),
      paragraph('Read a file before you use it, try it where nothing can be lost, and run the drill. Another version may decide otherwise.'),
    ],
  };
  return writeMarkdown(tree);
}

function drills({ source }: Exported, { controls }: SourceGuardrail): [string, string][] {
  return source.controls.filter(({ id }) => controls.includes(id)).map(({ name, drill }) => [`To check “${name}”:`, `${drill.steps} Expect: ${drill.expect}`]);
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: phrasing(text) };
}

function list(rows: readonly (readonly [string, string])[]): List {
  return { type: 'list', ordered: false, spread: false, children: rows.map(([name, text]) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [strong(name), { type: 'text', value: ' ' }, ...phrasingOrAddress(text)] }] })) };
}

function heading(depth: 1 | 2, text: string): Heading {
  return { type: 'heading', depth, children: phrasing(text) };
}
