import { Misuse, type Command, type Io } from '../lib/command.ts';
import { flag, readOptions } from '../lib/read-options.ts';

const usage = `Usage: mishap explain [RULE] [--json]

Says why a rule exists, how it is broken and how that is mended, and whether an
exception is possible. It is what the page of the rule says.

  RULE     name of a rule as "mishap check" prints it, such as unused-source;
           without one, all rules are listed
  --json   one object for a program, or a list of all rules
  --help   this text

Exit code: 0 explained, 2 there is no such rule or the call was not understood.
`;

export const explain: Command = { name: 'explain', summary: 'Say why a rule exists, with an example and its correction.', usage, run };

async function run(input: readonly string[], io: Io): Promise<number> {
  const { rule, json, help } = readArguments(input);
  if (help) {
    io.write(usage);
    return 0;
  }
  // The examples of all rules are large, and no other command needs them.
  const { explainAnswer } = await import('../lib/explain-answer.ts');
  io.write(explainAnswer(rule, json, io.style));
  return 0;
}

function readArguments(input: readonly string[]): { rule: string | undefined; json: boolean; help: boolean } {
  const { values, positionals } = readOptions({ args: [...input], allowPositionals: true, options: { json: flag, help: { ...flag, short: 'h' } } });
  if (positionals.length > 1) throw new Misuse('it explains one rule at a time.');
  return { ...values, rule: positionals[0] };
}
