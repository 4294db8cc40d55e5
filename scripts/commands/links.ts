import { resolve } from 'node:path';
import { readContent } from '../../src/reader/read-content.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { locateAddresses, sourceAddresses } from '../lib/links/addresses.ts';
import { linkFormats, type LinkFormat } from '../lib/links/formats.ts';
import { isDoubtful, judgeLinks } from '../lib/links/judge.ts';
import { publicNetwork, type Network } from '../lib/links/network.ts';
import { visitAll } from '../lib/links/visit-all.ts';
import { readInParallel } from '../lib/parallel-reading.ts';
import { selectFiles } from '../lib/select-files.ts';
import { touchedFiles } from '../lib/touched-files.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap links [--all | --since REV | FILE…] [--strict] [--format ${Object.keys(linkFormats).join('|')}]

Visits the addresses of sources and says which are gone, have moved or could not
be reached. Without arguments it visits those of the records that were touched
since the main branch, so that nothing fails for what somebody else wrote.

  FILE…           these records
  --all           every record
  --since REV     the records touched since a branch or commit
  --strict        what could not be reached is an error too
  --format NAME   text for people, json for programs, github for annotations,
                  md for an issue
  --json          the same as --format json
  --save FILE     also writes what --format json prints, for a program that wants both
  --content DIR   folder of the records (default: content)
  --help          this text

An address that is gone (404, 410) is an error, and a warning where the record
gives an archived copy. What could not be reached, or refuses programs, is a
warning. Only the head of an answer is read, and no address that does not lie on
the open internet is visited.

Exit code: 0 no error, 1 an address is gone, 2 the call was not understood.
`;

/** The command, over a network that is given. */
export function linksCommand(network: Network): Command {
  return { name: 'links', summary: 'Visit the addresses of sources and say which are gone.', usage, run: (input, io) => run(input, io, network) };
}

export const links: Command = linksCommand(publicNetwork);

async function run(input: readonly string[], io: Io, network: Network): Promise<number> {
  const asked = readArguments(input);
  if (asked.help) {
    io.write(usage);
    return 0;
  }
  const { content, format } = asked;
  const { register, files, findings } = await readContent(content, content, readInParallel);
  const chosen = await chooseFiles(asked, files);
  const unread = [...new Set(findings.map(({ place }) => place.file))].filter((file) => chosen.has(file));
  if (unread.length > 0) io.complain(`Left out, since "mishap check" finds errors there: ${unread.map((file) => JSON.stringify(file)).join(', ')}\n`);
  const addresses = sourceAddresses(register, chosen);
  const visits = await visitAll(addresses.map(({ url }) => url), network);
  const reports = await locateAddresses(judgeLinks(addresses, visits, asked.strict));
  if (visits.size > 1 && [...visits.values()].every(({ state }) => state === 'unreachable')) io.complain('Not one address could be reached. Is there a network here?\n');
  const check = { reports, visited: visits.size, leftOut: unread, isSettled: unread.length === 0 && !reports.some((each) => isDoubtful(each, visits)), style: io.style };
  io.write(linkFormats[format](check));
  if (asked.save !== undefined) await io.writeFile(asked.save, linkFormats.json(check));
  return reports.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface Asked {
  readonly content: string;
  readonly format: LinkFormat;
  readonly since: string | undefined;
  readonly all: boolean;
  readonly strict: boolean;
  readonly save: string | undefined;
  readonly files: readonly string[];
  readonly help: boolean;
}

async function chooseFiles({ all, since, files, content }: Asked, known: readonly string[]): Promise<Set<string>> {
  if (all) return new Set(known);
  if (files.length > 0) {
    const selected = selectFiles(files, known, content);
    return new Set(known.filter(selected.includes));
  }
  const touched = new Set(await touchedFiles(content, since));
  return new Set(known.filter((file) => touched.has(resolve(file))));
}

function readArguments(input: readonly string[]): Asked {
  const { values, positionals } = readOptions({
    args: [...input],
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, format: { type: 'string', default: 'text' }, since: { type: 'string' }, save: { type: 'string' }, json: flag, all: flag, strict: flag, help: { ...flag, short: 'h' } },
  });
  const { json, since, save, all, strict, content, help } = values;
  const format = json ? 'json' : values.format;
  if (!Object.hasOwn(linkFormats, format)) throw new Misuse(`there is no format "${format}"; use ${Object.keys(linkFormats).join(', ')}.`);
  if (Number(all) + Number(since !== undefined) + Number(positionals.length > 0) > 1) throw new Misuse('name files, --since or --all, one of them.');
  return { content, format: format as LinkFormat, since, all, strict, save, files: positionals, help };
}
