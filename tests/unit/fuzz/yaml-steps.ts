import fc from 'fast-check';
import { anywhere, at, shown, type Step } from './step.ts';
import { betweenLines, onHalf } from './text-steps.ts';

/** Puts something before the value of a field: what YAML knows beside plain values. All of it is refused. */
const beforeValue = fc.record({ piece: fc.constantFrom('&anchor ', '*alias ', '!!str ', '!!js/function ', '!local ', '!<tag:yaml.org,2002:binary> ', '!!timestamp ', '!!set ', '&a !!map ', '&a *a '), place: anywhere }).map(({ piece, place }): Step => ({
  label: `puts ${shown(piece)} before the value at ${String(place)}`,
  change: onHalf('fields', (fields) => {
    const values = [...fields.matchAll(/(?<=^[ -]*[A-Za-z]+: )(?=\S)/gm)];
    const offset = at(values, place)?.index;
    return offset === undefined ? fields : fields.slice(0, offset) + piece + fields.slice(offset);
  }),
  breaks: true,
}));

const lines = [
  '<<: { a: 1 }', '<<: *a', 'a: &a [x]\nb: *a', '__proto__: { polluted: true }', '"\\u005f_proto__": { polluted: true }', 'constructor: x', '? x\n: y', '? [a, b]\n: y', '[a, b]: c', '{a: b}: c', '"": x', '1: x', 'null: x', '1.5: x', 'true: x', ': x', '- x', 'x', 'x:', 'x: |\n  a\n   b\n c', 'x: >+\n\n\n  a\n\n', 'x: |9\n a', 'x: "a\n  b"', "x: 'a\n\n  b'", 'x: "\\x41\\u0042\\U0001F600\\N\\_\\L\\P\\e"', 'x: "\\uD800"', 'x: "\\q"', 'x: "', "x: '", 'x: [', 'x: {', 'x: ]', 'x: }', 'x: [a, , b]', 'x: {a, b}', 'x: {a: b, a: c}', 'x: a: b', 'x: #', '# comment', '#\u202e', '\tx: y', 'x:\ty', 'x : y', 'x:y', '%TAG ! tag:x,2000:', '---', '...', '--- x', '... x', '\u00a0x: y', 'title: again', 'title : again', '"title": again', "'id': again", 'x: !<', 'x: &', 'x: *', 'x: @a', 'x: `a`', 'x: -', 'x: - a', 'x: ?', 'x: 0x', 'x: 1e', 'x: .', 'x: ~', 'x: =', 'x: 08', 'x: 0o9', 'x: +.inf', 'x: 1__0', 'x: 190:20:30', 'x: 2001-12-14t21:59:43.10-05:00',
];

const line = fc.record({ piece: fc.constantFrom(...lines), place: anywhere, indent: fc.constantFrom(0, 0, 2, 4) }).map(({ piece, place, indent }): Step => ({
  label: `puts the line ${shown(piece)} at ${String(place)}, indented by ${String(indent)}`,
  change: onHalf('fields', (fields) => betweenLines(fields, place, piece.replace(/^/gm, ' '.repeat(indent)))),
}));

/** Nests brackets, dashes or maps. */
const deep = fc.record({ unit: fc.constantFrom('[', '{a: ', '- ', '[{a: ', '{', '(', '"', "'", '&a ', '!a ', '? ', 'a: '), times: fc.constantFrom(2, 20, 200, 3000), place: anywhere }).map(({ unit, times, place }): Step => ({
  label: `nests ${shown(unit)} ${String(times)} times at ${String(place)}`,
  change: onHalf('fields', (fields) => betweenLines(fields, place, `x: ${unit.repeat(times)}`)),
}));

/** Nests by indentation, a line each. */
const steep = fc.record({ unit: fc.constantFrom('a:', '-', '- -', '? a\n:'), times: fc.constantFrom(3, 30, 250), closed: fc.boolean() }).map(({ unit, times, closed }): Step => ({
  label: `nests ${shown(unit)} by ${String(times)} lines`,
  change: onHalf('fields', (fields) => `${fields}\nx:\n${Array.from({ length: times }, (_, depth) => unit.replace(/^/gm, ' '.repeat(depth + 1))).join('\n')}${closed ? ' x' : ''}`),
}));

const long = fc.record({ unit: fc.constantFrom('a', ' ', 'a ', '"', '\\', "''", '\\"', '#', ' #', ':', ': ', '-', '- ', ',', '\n', '\n\n', ' \n', '\ta', '🏳', '&', '*', '!', '%', '\\u0041', '[],', '{},', 'a: b, ', 'x, '), times: fc.constantFrom(500, 3000), frame: fc.constantFrom('x: ~', 'x: "~"', "x: '~'", 'x: |\n  ~', 'x: >\n  ~', 'x: [~]', 'x: {~}', '~: x', '"~": x', '# ~', '~') }).map(({ unit, times, frame }): Step => ({
  label: `writes ${shown(unit)} ${String(times)} times in ${shown(frame)}`,
  change: onHalf('fields', (fields) => `${fields}\n${frame.replace('~', () => unit.repeat(times))}`),
}));

/** Changes of how the front matter is written. */
export const yamlSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: beforeValue }, { weight: 10, arbitrary: line }, { weight: 1, arbitrary: deep }, { weight: 1, arbitrary: steep }, { weight: 2, arbitrary: long },
);
