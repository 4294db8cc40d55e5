import fc from 'fast-check';
import { hiddenCharacters, hostileAddresses, oddAddresses, visibleHostileTexts } from '../hostile-texts.ts';
import { anyText, anywhere, shown, type Step } from './step.ts';
import { betweenLines, onHalf } from './text-steps.ts';

const cite = '<Cite source="report" />';

/** What may surround other text. */
const frames: readonly [string, string][] = [
  ['*', '*'], ['**', '**'], ['***', '***'], ['_', '_'], ['__', '__'], ['~~', '~~'], ['`', '`'], ['``', '``'], ['[', '](https://operator.example/)'], ['[', '](<https://operator.example/a b>)'], ['[', '](https://operator.example/ "title")'], ['[', '][x]'], ['![', '](https://operator.example/)'], ['<Quote source="report">', '</Quote>'], ['<Quote source="report" by="a person">\n', '\n</Quote>'], ['<Quote source="report">\n\n', '\n\n</Quote>'], ['<Callout kind="note">\n\n', '\n\n</Callout>'], ['<Callout kind="unknown">', '</Callout>'],
  ['<Command source="report" form="verbatim">\n\n```\n', '\n```\n\n</Command>'], ['<Command source="report" form="verbatim">', '</Command>'], ['<Cite source="report">', '</Cite>'], ['- ', ''], ['1. ', ''], ['> ', ''], ['## ', ''], ['### ', ''], ['# ', ''], ['#### ', ''], ['', '\n==='], ['', '\n---'], ['    ', ''], ['```\n', '\n```'], ['~~~ js {x}\n', '\n~~~'], ['| ', ' |\n|---|\n| a |'], ['[x]: ', ''], ['[^1]: ', ''], ['<', '>'], ['<b>', '</b>'], ['<!-- ', ' -->'], ['{', '}'], ['{/* ', ' */}'], ['<Cite source="', '" />'], ['<Cite source={', '} />'], ['<Quote source="report" by="', '">x</Quote>'], ['- a\n\n  ', ''], ['import ', ' from "x"'], ['export const x = ', ''], ['', '  \n'], ['', '\\\n'],
];

const words: readonly string[] = [
  'text', '', ' ', 'Two words.', cite, '<Cite source="report review" />', '<Cite source="nowhere" />', '<Cite source="report" source="review" />', '<Cite source=report />', '<Cite source />', '<Cite/>', '<Cite source="report"', '</Cite>', '<Cite source="report" />'.repeat(30), '<Cite source="&#x72;eport" />', '<Cite\nsource="report"\n/>', '<Cite {...x} />', '<cite source="report" />', '<Cite.x source="report" />', '<Cite:x source="report" />', '<Layout />', '<>', '</>', '<></>', '<Quote source="report">', '</Quote>', '<Callout kind="note">', '</Callout>', '<Callout kind="evil">x</Callout>', '<Command source="report" form="verbatim">', '</Command>',
  '<script>alert(1)</script>', '<img src=x>', '<img src="x" onerror="alert(1)" />', '<br>', '<br/>', '<svg/>', '<math><mi/></math>', '<style>*{}</style>', '<input autofocus>', '<!doctype html>', '<![CDATA[x]]>', '<?php x ?>', '<!-- x', '<a', '</', '<', '< b', 'a < b > c', '{', '}', '{x}', '{`${x}`}', '{/*', '{"', "{'}", '\\{x}', '\\<b>', '&lt;b&gt;', '&#60;b&#62;', '&#0;', '&#x110000;', '&#x202e;', '&#8238;', '&#xd800;', '&zwj;', '&ZeroWidthSpace;', '&NoBreak;', '&shy;', '&nope;', '&amp;amp;', '&colon;', '&Tab;',
  '[x]', '[x][x]', '[x][]', '[x]()', '[x](<>)', '[](https://operator.example/)', '[[[[', ']]]]', '](', '![x]', '![](x)', '![x][x]', '[x]: javascript:alert(1)', '[x]: <javascript:alert(1)> "t"', '[x]: https://operator.example/\n[x]: javascript:alert(1)', '[^1]', '[^1]: note', '<https://operator.example/>', '<javascript:alert(1)>', '<a@b.example>', 'https://operator.example/', 'www.operator.example', '***', '---', '===', '___', '```', '````', '~~~', '> ', '- ', '-', '+ x', '10) x', '- [ ] x', '| a | b |\n|---|---|\n| c | d |', '\\', '\\\\', '`', '``', '` `` `', '*', '**', '_', '__', '~', '“x”', '„x“', '«x»', '"x"', '\t', '\u00a0', '&nbsp;', '  ', '     x', 'import x', 'export x', 'import\tx from "y"', 'importance', '## A\n\n## A', '##', '## ', '## <Cite source="report" />', '## `x`', '#x', 'Setext\n------', '\u3000', '*a**b*', '**a*b**', '*a _b* c_', '[a*b](https://operator.example/)*', '[a [b](https://operator.example/) c](https://operator.example/)', `[a ${cite}](https://operator.example/)`, '<Quote source="report">a <Quote source="review">b</Quote></Quote>', '<Quote source="report">\n\n- a\n\n## b\n\n</Quote>', '<Quote source="report">\n## b\n</Quote>', '<Callout kind="note">\n\n<Callout kind="note">\n\nx\n\n</Callout>\n\n</Callout>', '- <Callout kind="note">x</Callout>', '- <Command source="report" form="verbatim">x</Command>', 'a <Callout kind="note">x</Callout> b', 'a <Command source="report" form="verbatim">x</Command> b',
  ...visibleHostileTexts, ...hiddenCharacters,
];

/** Every word and every frame, for those who look for slow ones. */
export const pieces: readonly string[] = [...words, ...frames.flat()];

const address = fc.constantFrom(...hostileAddresses, ...oddAddresses);
const link = fc.record({ to: address, form: fc.constantFrom('[Text](~)', '[Text](<~>)', '[Text](~ "title")', '[Text][y]\n\n[y]: ~', '[Text][y]\n\n[y]: <~>', '<~>', '![x](~)', '~', '[~](https://operator.example/)', '<a href="~">x</a>', '<Cite source="~" />') }).map(({ to, form }) => form.replace('~', () => to));

const word = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: link }, { weight: 1, arbitrary: anyText(10) }, { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('*_`[]()<>{}&;#!|~\\-+=.:"\'/ \n1aA')), maxLength: 30 }) });

/** A word, framed a few times. */
const framed = fc.record({ inner: fc.array(word, { minLength: 1, maxLength: 3 }), around: fc.array(fc.constantFrom(...frames), { maxLength: 4 }) }).map(({ inner, around }) => around.reduce((text, [open, close]) => `${open}${text}${close}`, inner.join(' ')));

const put = fc.record({ piece: framed, place: anywhere, isInline: fc.boolean() }).map(({ piece, place, isInline }): Step => ({
  label: `puts ${shown(piece)} ${isInline ? 'into the line' : 'between the lines'} at ${String(place)}`,
  change: onHalf('write-up', (writeUp) => {
    if (!isInline) return betweenLines(writeUp, place, `\n${piece}\n`);
    const offset = place % (writeUp.length + 1);
    return writeUp.slice(0, offset) + piece + writeUp.slice(offset);
  }),
}));

const whole = framed.map((piece): Step => ({ label: `is ${shown(piece)}`, change: onHalf('write-up', () => `\n${piece}\n`) }));

/** The same again and again: what a parser with two nested loops is slow at. */
const repeated = fc.record({ units: fc.array(fc.oneof(word, fc.constantFrom(...frames.flat())), { minLength: 1, maxLength: 2 }), times: fc.constantFrom(7, 30, 60, 60, 300, 300, 2500), ends: fc.boolean() }).map(({ units, times, ends }): Step => ({
  label: `writes ${shown(units.join(''))} ${String(times)} times`,
  change: onHalf('write-up', () => `\n${units.join('').repeat(times).slice(0, 21_000)}${ends ? `\nend.${cite}\n` : ''}`),
}));

/** Frames within frames, many times, closed and not closed. */
const nested = fc.record({ frame: fc.constantFrom(...frames), other: fc.constantFrom(...frames), times: fc.constantFrom(3, 12, 45, 300), isClosed: fc.boolean() }).map(({ frame, other, times, isClosed }): Step => ({
  label: `nests ${shown(frame[0] + other[0])} ${String(times)} times${isClosed ? '' : ', open'}`,
  change: onHalf('write-up', () => `\n${`${frame[0]}${other[0]}`.repeat(times)}x${isClosed ? `${other[1]}${frame[1]}`.repeat(times) : ''}\n`),
}));

/** Always a fault: each is refused wherever it stands on a line of its own. */
const refused = fc.record({ piece: fc.constantFrom('<script>alert(1)</script>', '{globalThis.stolen = 1}', '![x](https://operator.example/x.png)', '# Heading', 'import x from "y"', '<Layout />', '[Text](javascript:alert(1))', '<Cite source="nowhere" onclick="x" />', '<Callout kind="note">'), isLast: fc.boolean() }).map(({ piece, isLast }): Step => ({
  label: `has ${shown(piece)} at its ${isLast ? 'end' : 'beginning'}`,
  change: onHalf('write-up', (writeUp) => (isLast ? `${writeUp}\n\n${piece}\n` : `\n${piece}\n\n${writeUp}`)),
  breaks: true,
}));

/** Changes of the write-up. */
export const writeUpSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: put }, { weight: 4, arbitrary: whole }, { weight: 1, arbitrary: repeated }, { weight: 1, arbitrary: nested }, { weight: 1, arbitrary: refused },
);
