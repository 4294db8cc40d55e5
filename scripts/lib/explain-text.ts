import type { ExampleSide, Excerpt } from '../../src/domain/rule-examples.ts';
import type { RuleGroup, RuleGuide } from '../../src/domain/rule-guide.ts';
import { openAddress } from '../../src/domain/site-path.ts';
import { inertText } from './inert-text.ts';
import { moreOnRule } from './reporters/more-on-rule.ts';
import { findingLines } from './reporters/text.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { wrapWords } from './wrap-words.ts';

const width = 80;
const indent = '  ';

/** What the page of a rule says, for a terminal. */
export function explainRule(guide: RuleGuide, style: TerminalStyle, address: string | null = openAddress()): string {
  const { name, severity, summary, reason, example, override, inGuide } = guide;
  const colour = severity === 'error' ? style.red : style.yellow;
  const { page } = moreOnRule(name, address);
  const sections: [string, string[]][] = [
    ['Why', paragraph(reason.why)],
    ['What to do', paragraph(reason.satisfy)],
    ['This fails', sideLines(example.failing, style)],
    ['The check says', findingLines(example.finding, style).map((line) => indent + line)],
    ['This passes', sideLines(example.corrected, style)],
    ['Exception', [...paragraph(reason.exception ?? 'None.'), ...(override === null ? [] : ['', ...override.map((line) => indent.repeat(2) + line)])]],
    ['Others about the same', wrapWords(guide.neighbours.map((rule) => rule.name).join(', '), width, indent)],
    ['Read on', [
      ...(inGuide === null ? [] : [`${indent}Field guide: ${inertText(inGuide.label)}${address === null ? '' : `  ${address}${inGuide.path}`}`]),
      `${indent}Page: ${page ?? `/rules/${name}/ on the site; "npm start" serves it here`}`,
    ]],
  ];
  const head = `${style.bold(name)} ${colour(severity)}\n${wrapWords(summary, width, '').join('\n')}\n`;
  return [head, ...sections.map(([title, lines]) => `${style.bold(title)}\n${lines.join('\n')}\n`)].join('\n');
}

/** Every rule, by what it is about. */
export function listRules(groups: readonly RuleGroup[], style: TerminalStyle): string {
  const longest = Math.max(...groups.flatMap((group) => group.rules.map(({ name }) => name.length)));
  const lines = groups.map((group) => [
    style.bold(group.title),
    ...group.rules.map(({ name, summary, severity }) => `${indent}${name.padEnd(longest)}  ${summary}${severity === 'warning' ? ' (warning)' : ''}`),
    '',
  ].join('\n'));
  return [...lines, '"npm run mishap -- explain" and a name say why a rule exists, with an example.\n'].join('\n');
}

function paragraph(text: string): string[] {
  return wrapWords(inertText(text), width, indent);
}

function sideLines({ words, excerpts }: ExampleSide, style: TerminalStyle): string[] {
  return [...(words === null ? [] : paragraph(words)), ...excerpts.flatMap((excerpt) => excerptLines(excerpt, style))];
}

/** Lines of a file after their numbers, so that none of them begins a line of the terminal. */
function excerptLines({ file, lines, more }: Excerpt, style: TerminalStyle): string[] {
  const numbers = Math.max(0, ...lines.map(({ number }) => String(number).length));
  return [
    indent + style.dim(inertText(file)),
    ...lines.flatMap(({ number, text, marked }, index) => {
      const line = `${indent}${marked ? '>' : ' '} ${String(number).padStart(numbers)} | ${inertText(text)}`.trimEnd();
      const isAfterGap = index > 0 && (lines[index - 1]?.number ?? 0) + 1 < number;
      return [...(isAfterGap ? [`${indent}  ${' '.repeat(numbers)} …`] : []), marked ? style.bold(line) : line];
    }),
    ...(more > 0 ? [`${indent}  and ${String(more)} more ${more === 1 ? 'line' : 'lines'}`] : []),
  ];
}
