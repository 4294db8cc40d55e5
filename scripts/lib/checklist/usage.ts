import { presets } from '../../../src/domain/checklist/presets.ts';
import { checklistOrders, chosenAutonomy, members, stakes, teams } from '../../../src/schema/vocabulary.ts';
import { formats } from './arguments.ts';

const rows = (list: readonly (readonly [string, string])[]) => list.map(([name, says]) => `                      ${name.padEnd(11)} ${says}`).join('\n');

/** The help text; what can be chosen is read from the lists themselves. */
export const usage = `Usage: mishap checklist [choices] [--format ${members(formats).join('|')}] [--output FILE]

Makes a guardrail checklist, the same one as the page /checklist/: the controls
that fit, in the order in which each next one adds the most documented harm
incidents it would have stopped. Nothing chosen gives the complete list.

Choices (lists are joined by commas, or the option is repeated):
  --tool IDS          agents and platforms; --list shows all
  --reach NAMES       what the agents can reach; --list shows all
  --autonomy NAME     ${members(chosenAutonomy).join(', ')}
  --stake NAMES       ${members(stakes).join(', ')}
  --team NAME         ${members(teams).join(', ')}
  --map NAMES         frameworks to name beside the items; --list shows all
  --order NAME        ${members(checklistOrders).join(', ')}
  --preset NAME       choices to begin with; the options above replace parts
${rows(presets.map(({ id, title }) => [id, title] as const))}
  --from FILE|LINK    a checklist saved as JSON, or the link of one: its choices
                      and notes are taken over, and what has changed in the
                      register since is told

Output:
  --format NAME
${rows(members(formats).map((name) => [name, formats[name]] as const))}
  --output FILE, -o   write there instead of to the terminal
  --repository NAME   with github: also print the address that opens the issue,
                      filled in, in the repository owner/name
  --content DIR       folder of the records (default: content)
  --list              what can be chosen, and nothing else
  --help, -h          this text

Exit code: 0 a list was made, 1 the records have errors, 2 the call was not
understood. What could not be used of --from is told beside the output.
`;
