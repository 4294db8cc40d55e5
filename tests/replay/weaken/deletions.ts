/** Every single rule of every guardrail, deleted alone; and every key misspelt, and every file missing. */
import { type Guardrail } from '../lab.ts';
import { withoutEachItem, withoutEachMatch } from './cuts.ts';
import { withoutEachNode } from './nodes.ts';
import { missing, type Weakening } from './weakening.ts';

type Enumerate = (folder: string) => readonly Weakening[];

/** An address that editors read, and words for people. */
const settings = { except: /^\$schema$/ };
const alternatives = /\((?:\?:)?((?:[^()|]+\|)+[^()|]+)\)/g;

const geminiPolicy: Enumerate = (folder) => [
  ...withoutEachMatch(folder, 'agent-guard.toml', /\[\[rule\]\]\n(?:\w.*\n)+/g),
  ...withoutEachMatch(folder, 'agent-guard.toml', /^(?:toolName|commandRegex|decision|priority) = .*\n/gm),
  // The list of whole commands, and the alternatives inside the commands.
  ...withoutEachItem(folder, 'agent-guard.toml', /commandRegex = "\((.*)\)\\""/g, /\|(?![^(]*\))/),
  ...withoutEachItem(folder, 'agent-guard.toml', alternatives, /\|/),
];

const everyNode = (file: string): Enumerate => (folder) => withoutEachNode(folder, file, settings);

/** By id of the guardrail; each is given the folder as published. */
const byGuardrail: Readonly<Record<string, Enumerate>> = {
  'admission-no-host-access': (folder) => withoutEachNode(folder, 'policy.yaml', { except: /message$|^metadata\.name$|matchConditions\[0\]\.name$/ }),
  'aws-agent-boundary': (folder) => withoutEachNode(folder, 'boundary.json', { except: /^Version$|\.Sid$/ }),
  'aws-scp-deny-deletes': (folder) => withoutEachNode(folder, 'scp.json', { except: /^Version$|\.Sid$/ }),
  'bubblewrap-workspace-only': (folder) => [
    ...withoutEachMatch(folder, 'agent-box.sh', /^case .*\n/gm),
    ...withoutEachItem(folder, 'agent-box.sh', /in ("\$HOME" \| \/)\)/g, / \| /),
    ...withoutEachMatch(folder, 'agent-box.sh', /(?<=^ {2}.*)--[a-z-]+(?: (?:"[^"\n]*"|\/[a-z]*|ALL))*/gm),
  ],
  'cc-safety-net-incident-rules': (folder) => [
    ...withoutEachNode(folder, 'rule.json', settings),
    // The examples are no rules, and a rule is gone with its examples.
    ...withoutEachNode(folder, 'incident-rules/rulebook.json', { except: /^(tests|description|name|version)|\.(reason|name|intent)$/ }),
  ],
  'cedar-irreversible-needs-approval': (folder) => [
    ...withoutEachMatch(folder, 'agent.cedar', /@id[^@]*/g),
    ...withoutEachMatch(folder, 'agent.cedar', /\nunless \{.*\}/g),
    ...withoutEachMatch(folder, 'agent.cedarschema', /^(?:entity|action).*;\n|^action[^;]*;\n/gm),
    ...withoutEachItem(folder, 'agent.cedarschema', /^action ((?:\w+, )+\w+)/gm, /, /),
    ...withoutEachMatch(folder, 'agent.cedarschema', /\s+in \[\w+\]/g),
  ],
  'claude-code-allow-list': everyNode('settings.json'),
  'claude-code-deny-list': everyNode('settings.json'),
  'claude-code-hook': (folder) => [
    // Without a matcher the hook is called for every tool, and the script looks at the tool itself.
    ...withoutEachNode(folder, 'settings.json', { except: /^\$schema$|\.matcher$/ }),
    ...withoutEachMatch(folder, 'settings.json', / \|\| exit 2/g),
    ...withoutEachMatch(folder, 'allow-list.mjs', /^ {2}\{ words.*\n/gm),
    ...withoutEachMatch(folder, 'allow-list.mjs', /, exact: true/g),
    ...withoutEachMatch(folder, 'allow-list.mjs', /^ {2}if \(.*return false;\n/gm),
    ...withoutEachItem(folder, 'allow-list.mjs', alternatives, /\|/),
  ],
  'claude-code-managed': everyNode('managed-settings.json'),
  'claude-code-sandbox': everyNode('settings.json'),
  'codex-permission-profile': (folder) => withoutEachMatch(folder, 'config.toml', /^(?:"|\w|\[).*\n/gm),
  'codex-rules': (folder) => [
    ...withoutEachMatch(folder, 'agent-guard.rules', /^prefix_rule\([^]*?\n\)\n/gm),
    ...withoutEachMatch(folder, 'agent-guard.rules', /^ {4}decision = .*\n/gm),
    ...withoutEachItem(folder, 'agent-guard.rules', /(?<=^ {4}pattern = .*)\[((?:"[^"]+", )+"[^"]+")\]/gm, /, /),
  ],
  'copilot-wrapper': (folder) => withoutEachMatch(folder, 'copilot-guarded', /^ {2}--.*\n/gm),
  'cursor-shell-hook': (folder) => [
    ...withoutEachNode(folder, 'hooks.json', settings),
    ...withoutEachMatch(folder, 'guard-shell.mjs', /^ {2}(?:\/\^|\{ pattern).*\n/gm),
    ...withoutEachItem(folder, 'guard-shell.mjs', alternatives, /\|/),
    ...withoutEachMatch(folder, 'guard-shell.mjs', /^ {2}process\.exit\(2\);\n|.*throw new Error.*\n/gm),
  ],
  'gemini-admin-policy': geminiPolicy,
  'gemini-user-policy': geminiPolicy,
  'git-pre-receive-no-rewrites': (folder) => [
    ...withoutEachMatch(folder, 'pre-receive', /^ {2}(?:case|git).*\n/gm),
    ...withoutEachMatch(folder, 'pre-receive', /; status=1|^exit \$status\n/gm),
  ],
  'git-remote-no-rewrites': (folder) => withoutEachMatch(folder, 'config', /^\t.*\n/gm),
  'github-ruleset-no-rewrites': (folder) => withoutEachNode(folder, 'ruleset.json', { except: /^name$/ }),
  'kiro-shell-hook': (folder) => [
    ...withoutEachNode(folder, 'agent.json', { except: /^(name|description)$/ }),
    ...withoutEachMatch(folder, 'guard-shell.mjs', /^ {2}\/\^.*\n/gm),
    ...withoutEachMatch(folder, 'guard-shell.mjs', /\(\?!\.\*\\s--\(output\|ext-diff\)\)/g),
    ...withoutEachItem(folder, 'guard-shell.mjs', alternatives, /\|/),
    ...withoutEachMatch(folder, 'guard-shell.mjs', /^ {2}process\.exit\(2\);\n|^ {2}(?:const single|if).*\n|!single \|\| /gm),
  ],
  // Below "bash" the keys are patterns: deleted each, but not misspelt.
  'opencode-permission': (folder) => withoutEachNode(folder, 'opencode.json', settings).filter(({ name }) => !/permission\.bash\..* misspelt$/.test(name)),
  'postgresql-read-only-role': (folder) => [
    ...withoutEachMatch(folder, 'role.sql', /[A-Z][^;]*;\s*/g),
    ...withoutEachMatch(folder, 'role.sql', / (?:LOGIN|CONNECTION LIMIT \d+)/g),
  ],
  'qwen-settings': everyNode('settings.json'),
  'sandbox-runtime-workspace-only': (folder) => withoutEachNode(folder, 'srt-settings.json', settings),
  'terraform-deletion-protection': (folder) => withoutEachMatch(folder, 'protected.tf', /^ +\w+ += .*\n/gm),
};

/**
 * The whole list of one guardrail.
 *
 * @throws where the guardrail is not known here, so that a new one cannot be left out
 */
export function deletionsOf({ lab, folder }: Guardrail): readonly Weakening[] {
  const enumerate = byGuardrail[lab.id];
  if (enumerate === undefined) throw new Error(`Nobody has said what the rules of ${lab.id} are: add it to tests/replay/weaken/deletions.ts.`);
  return [...enumerate(folder), ...lab.files.map(({ file }) => missing(file))];
}

/** A short list for every day: of the rules the first, the last and the middle one, a misspelt key, and each file missing. */
export function selectionOf(guardrail: Guardrail): readonly Weakening[] {
  const all = deletionsOf(guardrail);
  const isMisspelt = ({ name }: Weakening) => name.endsWith(' misspelt');
  const isMissing = ({ name }: Weakening) => name.endsWith(' is missing');
  const rules = all.filter((each) => !isMisspelt(each) && !isMissing(each));
  const places = new Set([0, Math.floor(rules.length / 2), rules.length - 1]);
  return [...rules.filter((_, index) => places.has(index)), ...all.filter(isMisspelt).slice(0, 1), ...all.filter(isMissing)];
}
