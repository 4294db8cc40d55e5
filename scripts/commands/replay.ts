import { attemptGroups, type AttemptGroup, type ShownAttempt } from '../../src/domain/replay/attempt-groups.ts';
import { replayActions } from '../../src/domain/replay/actions.ts';
import { isStopped, tallyOf, type Tally } from '../../src/domain/replay/tally.ts';
import { proofWords, shareWords, stoppedWords } from '../../src/domain/replay/words.ts';
import { shownText } from '../../src/domain/checklist/shown-text.ts';
import { nearest } from '../../src/domain/nearest.ts';
import type { GuardrailRecord, Register } from '../../src/domain/register.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { outcomes } from '../../src/schema/vocabulary.ts';
import { Misuse, type Command, type Io } from '../lib/command.ts';
import { inertJson, inertText } from '../lib/inert-text.ts';
import { readInParallel } from '../lib/parallel-reading.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap replay [--tool ID] [--guardrail ID] [--action ID] [--leaks] [--format text|json]

Prints what each guardrail decided for each recorded action, with the guardrail
and without it, and what the engine said. It reads the verdicts of the last
complete run; "npm run replay" makes a new one.

  --tool ID        only guardrails of this tool
  --guardrail ID   only this guardrail
  --action ID      only attempts at this action, such as datatalks-terraform-destroy
  --leaks          only what got through
  --format NAME    text for people, json for programs
  --content DIR    folder of the records (default: content)
  --help           this text

Exit code: 0 something was found, 1 nothing was, 2 the call was not understood.
`;

export const replay: Command = { name: 'replay', summary: 'Say what guardrails decided for recorded actions, and why.', usage, run };

interface Asked {
  readonly tool?: string | undefined;
  readonly guardrail?: string | undefined;
  readonly action?: string | undefined;
  readonly leaks: boolean;
  readonly format: string;
  readonly content: string;
  readonly help: boolean;
}

interface Decided {
  readonly guardrail: GuardrailRecord;
  readonly tally: Tally;
  readonly groups: readonly AttemptGroup[];
}

async function run(input: readonly string[], io: Io): Promise<number> {
  const asked = readArguments(input);
  if (asked.help) {
    io.write(usage);
    return 0;
  }
  const { register } = await readContent(asked.content, asked.content, readInParallel);
  refuseUnknown(asked, register);
  const decided = decisions(asked, register);
  io.write(asked.format === 'json' ? `${inertJson(decided.flatMap(rowsOf))}\n` : decided.map(textOf).join('\n'));
  if (decided.length === 0) io.complain('No verdict fits. Guardrails that are documented only have none.\n');
  return decided.length === 0 ? 1 : 0;
}

function readArguments(input: readonly string[]): Asked {
  const one = { type: 'string' } as const;
  const { values } = readOptions({ args: [...input], options: { tool: one, guardrail: one, action: one, leaks: flag, format: { ...one, default: 'text' }, content: { ...one, default: 'content' }, help: { ...flag, short: 'h' } } });
  if (values.format !== 'text' && values.format !== 'json') throw new Misuse(`there is no format "${values.format}"; use text or json.`);
  return values;
}

/** Throws Misuse for a name that nothing has. */
function refuseUnknown({ tool, guardrail, action }: Asked, register: Register): void {
  const names: [string, string | undefined, string[]][] = [
    ['tool', tool, [...new Set(register.guardrails.map(({ data }) => data.tool))]],
    ['guardrail', guardrail, register.guardrails.map(({ data }) => data.id)],
    ['action', action, replayActions(register).map(({ id }) => id)],
  ];
  for (const [name, given, known] of names) {
    if (given === undefined || known.includes(given)) continue;
    const near = nearest(given, known);
    throw new Misuse(`--${name} does not know "${given}".${near === null ? ` It knows: ${known.sort().join(', ')}.` : ` Did you mean "${near}"?`}`);
  }
}

function decisions({ tool, guardrail, action, leaks }: Asked, register: Register): Decided[] {
  return register.guardrails
    .filter(({ data }) => (tool === undefined || data.tool === tool) && (guardrail === undefined || data.id === guardrail))
    .map((record) => {
      const tally = tallyOf(record, register);
      const groups = attemptGroups(tally, register, record.data.notStopped)
        .filter((group) => action === undefined || group.action.id === action)
        .map((group) => ({ ...group, rows: group.rows.filter((row) => !leaks || !isStopped(row.with)) }))
        .filter(({ rows }) => rows.length > 0);
      return { guardrail: record, tally, groups };
    })
    .filter(({ groups }) => groups.length > 0);
}

function rowsOf({ guardrail, groups }: Decided): object[] {
  return groups.flatMap(({ action, rows }) => rows.map(({ attempt, text, how, engine, version, with: outcome, without, said, because }) => ({ guardrail: guardrail.data.id, action: action.id, attempt, text, how, engine, version, with: outcome, without, said, because })));
}

function textOf({ guardrail, tally, groups }: Decided): string {
  const head = [guardrail.data.title, `  ${proofWords(guardrail, tally)}`, `  ${stoppedWords(tally)}`];
  return `${[...head, ...groups.flatMap(groupText)].map(inertText).join('\n')}\n`;
}

function groupText({ label, share, rows }: AttemptGroup): string[] {
  return ['', `  ${label}  (stopped ${shareWords(share)})`, ...rows.flatMap(attemptText)];
}

function attemptText(row: ShownAttempt): string[] {
  // What an engine said is its own text, so nothing of it may steer a terminal.
  const why = [shownText(row.said, 300), row.because ?? ''].filter((part) => part !== '').join(' ');
  return [`    ${outcomes[row.with].label.padEnd(9)} without: ${outcomes[row.without].label.padEnd(9)} ${row.text}  [${row.how}]`, ...(why === '' ? [] : [`      ${why}`])];
}
