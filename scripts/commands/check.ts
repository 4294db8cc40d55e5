import { applyRules } from '../../src/domain/apply-rules.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { severityOf } from '../../src/domain/severity.ts';
import { collectContent } from '../../src/reader/collect-content.ts';
import { cachedReading, cacheFor, plainReading } from '../lib/cache/cached-reading.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { selectFiles } from '../lib/select-files.ts';
import { reporters, type ReporterName } from '../lib/reporters/index.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap check [--content DIR] [--format ${Object.keys(reporters).join('|')}] [FILE…]

Reads every record and reports everything that is wrong, with file, line, column,
field, what was found, what was expected and what to do.

  --content DIR   folder of the records (default: content)
  --format NAME   text for people, json for programs, github for annotations
  FILE…           report only on these files; all records are read all the same,
                  because rules look across records
  --no-cache      read every file anew; otherwise one that has not changed since an
                  earlier check is taken from node_modules/.cache
  --help          this text

Exit code: 0 nothing is wrong, 1 something is, 2 the call was not understood.
Warnings are printed and do not change the exit code.
`;

export const check: Command = { name: 'check', summary: 'Check records and report everything that is wrong.', usage, run };

async function run(input: readonly string[], io: Io): Promise<number> {
  const { content, format, files, help, withCache } = readArguments(input);
  if (help) {
    io.write(usage);
    return 0;
  }
  const cache = withCache ? cacheFor(content) : null;
  const reading = cache === null ? await plainReading() : cachedReading(cache);
  const read = await collectContent(content, content, reading);
  reading.save();
  const selected = selectFiles(files, read.files, content);
  const today = io.now().toISOString().slice(0, 10);
  const all = [...read.findings, ...applyRules(read.register, { today, isAsked: selected.includes })];
  const findings = inOrder(await read.locateAll(all.filter((each) => selected.includes(each.place.file))));
  io.write(reporters[format]({ findings, checked: selected.count, style: io.style }));
  return findings.some((each) => severityOf(each.rule) === 'error') ? 1 : 0;
}

function readArguments(input: readonly string[]): { content: string; format: ReporterName; files: string[]; help: boolean; withCache: boolean } {
  const { values, positionals } = readOptions({
    args: [...input],
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, format: { type: 'string', default: 'text' }, help: { ...flag, short: 'h' }, 'no-cache': flag },
  });
  const { content, format, help } = values;
  if (!Object.hasOwn(reporters, format)) throw new Misuse(`there is no format "${format}"; use ${Object.keys(reporters).join(', ')}.`);
  return { content, format: format as ReporterName, files: positionals, help, withCache: !values['no-cache'] };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) =>
    compare(a.place.file, b.place.file) || (a.place.at?.line ?? 0) - (b.place.at?.line ?? 0) || (a.place.at?.column ?? 0) - (b.place.at?.column ?? 0) || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
