import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isScalar, parseDocument, type Node } from 'yaml';
import { reporters } from '../../../scripts/lib/reporters/index.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { applyRules } from '../../../src/domain/apply-rules.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { AnyRecord } from '../../../src/domain/register.ts';
import { describeFinding } from '../../../src/domain/words.ts';
import { cutFrontMatter, parseWithCare } from '../../../src/reader/front-matter.ts';
import { parsePlainYaml } from '../../../src/reader/plain-yaml.ts';
import { locateIn, readFramework, readRecord, readReplays } from '../../../src/reader/read-record.ts';
import { renderProse } from '../../../src/reader/render-prose.ts';
import { today } from '../registers/fixture.ts';
import { runnerCommands } from '../scripts/build-log.ts';
import type { Case } from './cases.ts';
import { samples } from './samples.ts';
import { faultsOfHtml } from './shown-html.ts';
import { registerWith } from './small-register.ts';

interface Read {
  readonly isValid: boolean;
  readonly record: AnyRecord | null;
  readonly findings: readonly Finding[];
}

/** Milliseconds one file may take; far above what any takes, so it only sees what hangs. */
const hang = 1000;

/** Everything that must hold of what comes of a file and does not: sentences, none when all is well. */
export function faultsOf(given: Case): string[] {
  const started = performance.now();
  const read = readOnce(given);
  const faults = performance.now() - started > hang ? faultsOfTime(given) : [];
  // Some of the cases are enough to see what a reading leaves behind for the next.
  if (given.text.length % 8 === 0 && !isDeepStrictEqual(read, readOnce(given))) faults.push('reading it again gave something else');
  if (!read.isValid && read.findings.length === 0) faults.push('it is not valid and nothing is said about it');
  if (given.isBroken && read.findings.length === 0) faults.push('a change that breaks every record was not found');
  const findings = [...read.findings, ...acrossRecords(given, read)];
  return [...faults, ...faultsOfPlaces(given.text, findings).slice(0, 5), ...faultsOfWords(findings), ...faultsOfYaml(given.text), ...faultsOfRendering(given, read), ...faultsLeftBehind()];
}

/** On a busy machine a file may wait for its turn; only the time of the processor counts. */
function faultsOfTime(given: Case): string[] {
  const before = process.cpuUsage();
  readOnce(given);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 > hang ? [`reading took ${String(Math.round((user + system) / 1000))} ms of the processor`] : [];
}

function readOnce({ kind, file, text }: Case): Read {
  if (kind === 'framework' || kind === 'replays') {
    const { list, findings } = kind === 'framework' ? readFramework(file, text) : readReplays(file, text);
    return { isValid: list !== null, record: null, findings };
  }
  const { record, findings } = readRecord({ file, kind, text });
  return { isValid: record !== null, record, findings };
}

function acrossRecords({ file, text }: Case, { record }: Read): Finding[] {
  return record === null ? [] : locateIn(text, applyRules(registerWith(record), { today }).filter(({ place }) => place.file === file));
}

const aboutTheFile: readonly string[] = ['bad-file-name', 'duplicate-slug'];

function faultsOfPlaces(text: string, findings: readonly Finding[]): string[] {
  // Parsed for the first field that is asked for, and no second time.
  let linesOf: ReturnType<typeof fieldLines> | undefined;
  return findings.flatMap((found) => faultsOfPlace(text, found, (path) => (linesOf ??= fieldLines(text))(path)));
}

function faultsOfPlace(text: string, { rule, place: { at, path } }: Finding, linesOf: ReturnType<typeof fieldLines>): string[] {
  if (at === undefined) return aboutTheFile.includes(rule) ? [] : [`${rule} has no place`];
  const line = text.split('\n')[at.line - 1];
  if (line === undefined || at.line < 1 || at.column < 1 || at.column > line.length + 1) return [`${rule} points at ${String(at.line)}:${String(at.column)}, which does not exist`];
  if (path === undefined) return [];
  const [first, last] = linesOf(path);
  return at.line >= first && at.line <= last ? [] : [`${rule} at ${path.join('.')} points at line ${String(at.line)}, and the field stands in ${String(first)} to ${String(last)}`];
}

/** Says the first and the last line of the innermost field of a path that is there, its name included. */
function fieldLines(text: string): (path: readonly (string | number)[]) => [number, number] {
  const cut = cutFrontMatter(text) ?? { yaml: text, yamlLine: 1 };
  const { contents } = parseDocument(cut.yaml, { logLevel: 'silent', uniqueKeys: false });
  return (path) => {
    let node: unknown = contents;
    let range: [number, number] = [0, cut.yaml.length];
    for (const step of path) {
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String((key.value ?? '') as string | number | boolean) === String(step)) : undefined;
      const next = pair === undefined ? (isCollection(node) ? node.get(step, true) : undefined) : pair.value;
      const [begin, end] = [(pair?.key ?? next) as Node | null | undefined, (next ?? pair?.key) as Node | null | undefined];
      if (!begin?.range || !end?.range) break;
      range = [begin.range[0], end.range[1]];
      node = next;
    }
    return range.map((offset) => cut.yaml.slice(0, offset).split('\n').length + cut.yamlLine - 1) as [number, number];
  };
}

// eslint-disable-next-line no-control-regex -- the point of the pattern
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|[\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/** Words that say something, and reports that hold one finding each and nothing a terminal or a log would obey. */
function faultsOfWords(findings: readonly Finding[]): string[] {
  const silent = findings.filter((found) => Object.values(describeFinding(found)).some((words: string) => words.trim() === '')).map(({ rule }) => `the words of ${rule} are not complete`);
  const report = { findings, checked: 1, style: terminalStyle(false, {}), address: null };
  const [text, json, github] = [reporters.text(report), reporters.json(report), reporters.github(report)];
  const loud = Object.entries({ text, json, github }).filter(([, out]) => unsafe.test(out)).map(([name, out]) => `the report ${name} holds ${JSON.stringify(unsafe.exec(out)?.[0])}`);
  if (runnerCommands(github).length !== findings.length || github.split('\n').length !== findings.length + 1) loud.push('an annotation is broken');
  if (runnerCommands(text + json).length > 0) loud.push('a report holds a command');
  // What does not belong to a finding is the closing count.
  if (text.split('\n').filter((line) => /^\S/.test(line)).length !== findings.length + 1) loud.push('a text starts a line of its own');
  if ((JSON.parse(json) as { findings: unknown[] }).findings.length !== findings.length) loud.push('the JSON has another number of findings');
  return [...silent, ...loud];
}

/** Where the quick parser gives values, the careful one gives the same and finds nothing. */
function faultsOfYaml(text: string): string[] {
  const { yaml } = cutFrontMatter(text) ?? { yaml: text };
  const plain = parsePlainYaml(yaml);
  if (plain === undefined) return [];
  const careful = parseWithCare('x', yaml, 1);
  if (careful.findings.length > 0) return [`the quick parser reads what the careful one refuses: ${careful.findings.map(({ rule, args }) => `${rule} ${JSON.stringify(args)}`).join(', ')}`];
  return isDeepStrictEqual(plain, careful.value) ? [] : ['the two parsers read different values'];
}

const known = new Set(samples.map(({ text }) => cutFrontMatter(text)?.markdown ?? ''));

function faultsOfRendering({ kind, text }: Case, { findings, isValid }: Read): string[] {
  const cut = kind === 'framework' || kind === 'replays' ? null : cutFrontMatter(text);
  // Most changes of the fields leave the write-up of the sample as it was.
  if (cut === null || known.has(cut.markdown)) return [];
  const accepted = isValid && findings.length === 0;
  if (!accepted && text.length % 2 === 0) return [];
  try {
    const faults = faultsOfHtml(renderProse(cut.markdown.slice(0, 20_000), [{ id: 'report' }, { id: 'review' }]));
    // What was refused is never shown; if it were, it would still be harmless.
    return accepted ? faults : faults.filter((fault) => /<(?:script|iframe|object|embed|style|link|base|meta|form|svg|math|img)>|attribute on|leads to/.test(fault));
  } catch (error) {
    return accepted ? [`rendering threw ${String(error)}`] : [];
  }
}

function faultsLeftBehind(): string[] {
  return 'stolen' in globalThis || 'polluted' in {} ? ['something in the record was run'] : [];
}
