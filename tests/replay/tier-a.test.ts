/** Every guardrail fails its replay as soon as one of its rules is gone, a key is misspelt or a file is missing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { type Engine } from './engines/engine.ts';
import { engines } from './engines/index.ts';
import { content, type Guardrail, readActions, readBenign, readGuardrails } from './lab.ts';
import { type Material, replayGuardrail } from './replay-guardrail.ts';
import { missing, onWeakenedCopy, replaced, type Weakening, withoutEachElement, withoutEachLine, withoutEachPart } from './weakened.ts';

const guardrails = readGuardrails(engines.map(({ id }) => id));
const actions = readActions();
const material: Material = { actions, benign: readBenign() };

interface Policy { Statement: { name?: string }[] }
interface Rulebook { rules: { name: string }[]; tests: { rule?: string }[] }
interface Ruleset { rules: { name?: string }[] }

/** By id of the guardrail; each is given the folder as published. */
const weakenings: Record<string, (folder: string) => Weakening[]> = {
  'aws-scp-deny-deletes': (folder) => [...withoutEachElement<Policy>(folder, 'scp.json', ({ Statement }) => Statement), replaced('scp.json', '"Effect"', '"Efect"'), missing('scp.json')],
  'aws-agent-boundary': (folder) => [...withoutEachElement<Policy>(folder, 'boundary.json', ({ Statement }) => Statement), replaced('boundary.json', '"Action"', '"Acton"'), missing('boundary.json')],
  'bubblewrap-workspace-only': () => [replaced('agent-box.sh', '--ro-bind / /', '--bind / /'), replaced('agent-box.sh', '  --bind "$PWD" "$PWD" \\\n', ''), replaced('agent-box.sh', '--ro-bind /', '--ro-bnd /'), missing('agent-box.sh')],
  'cc-safety-net-incident-rules': (folder) => [
    ...withoutEachElement<Rulebook>(folder, 'incident-rules/rulebook.json', ({ rules }) => rules, (book, name) => { book.tests = book.tests.filter(({ rule }) => rule !== name); }),
    replaced('incident-rules/rulebook.json', 'any_args', 'any_arg'), replaced('rule.json', '"rules"', '"rule"'), missing('incident-rules/rulebook.json'),
  ],
  'cedar-irreversible-needs-approval': (folder) => [...withoutEachPart(folder, 'agent.cedar', '\n\n'), replaced('agent.cedar', 'Action::"destroy"', 'Action::"destory"'), missing('agent.cedarschema')],
  'cursor-shell-hook': (folder) => [...withoutEachLine(folder, 'guard-shell.mjs', /^ {2}(\/\^|\{ pattern)/), replaced('hooks.json', 'beforeShellExecution', 'beforeShelExecution'), replaced('guard-shell.mjs', 'process.exit(2)', 'process.exit(1)'), missing('guard-shell.mjs')],
  'kiro-shell-hook': (folder) => [...withoutEachLine(folder, 'guard-shell.mjs', /^ {2}\/\^/), replaced('agent.json', 'preToolUse', 'preToolUsed'), replaced('guard-shell.mjs', 'process.exit(2)', 'process.exit(1)'), missing('guard-shell.mjs')],
  'git-remote-no-rewrites': (folder) => [...withoutEachLine(folder, 'config', /=/), replaced('config', 'denyNonFastForwards', 'denyNonFastForward'), missing('config')],
  'git-pre-receive-no-rewrites': (folder) => [...withoutEachLine(folder, 'pre-receive', /refused:/), replaced('pre-receive', 'exit $status', 'exit 0'), missing('pre-receive')],
  'github-ruleset-no-rewrites': (folder) => [...withoutEachElement<Ruleset>(folder, 'ruleset.json', ({ rules }) => rules), replaced('ruleset.json', 'non_fast_forward', 'non_fast_foward'), replaced('ruleset.json', 'bypass_actors', 'bypass_actor'), replaced('ruleset.json', '"active"', '"evaluate"')],
  'admission-no-host-access': () => [
    ...[/ {4}- expression: "!has\(object\.spec\.volumes.*\n.*\n/, / {4}- expression: "object\.spec\.containers.*\n.*\n/, / {4}- expression: "!has\(object\.spec\.initContainers.*\n.*\n/, / {2}matchConditions:\n.*\n.*\n/, /---[^]*/].map((part) => replaced('policy.yaml', part, '')),
    replaced('policy.yaml', 'validations:', 'validation:'), replaced('policy.yaml', '[Deny]', '[Warn]'), replaced('policy.yaml', 'policyName: agents-no-host-access', 'policyName: agents-no-hostaccess'),
  ],
  'postgresql-read-only-role': (folder) => [...withoutEachPart(folder, 'role.sql', ';'), replaced('role.sql', 'NOSUPERUSER', 'SUPERUSER'), replaced('role.sql', 'default_transaction_read_only', 'default_transaction_readonly'), replaced('role.sql', 'GRANT SELECT', 'GRANT ALL')],
  'sandbox-runtime-workspace-only': () => [replaced('srt-settings.json', 'allowWrite', 'allowWrit'), replaced('srt-settings.json', '"."', '"~"'), missing('srt-settings.json')],
  'gemini-user-policy': () => [
    replaced('agent-guard.toml', /\[\[rule\]\]\ntoolName = "run_shell_command"\ndecision = "ask_user"\npriority = \d+\n/, ''), replaced('agent-guard.toml', '"ask_user"', '"ask-user"'),
    // The loader takes a repeated group for a danger and drops the whole rule.
    replaced('agent-guard.toml', 'commandRegex = ".*', 'commandRegex = "(\\\\S*/)?.*'), missing('agent-guard.toml'),
  ],
  'codex-rules': () => [replaced('agent-guard.rules', 'forbidden', 'forbiden'), replaced('agent-guard.rules', /prefix_rule\(\n {4}pattern = \[\["curl"[^]*?\n\)\n/, ''), replaced('agent-guard.rules', 'pattern', 'patern'), missing('agent-guard.rules')],
  'terraform-deletion-protection': (folder) => [...withoutEachLine(folder, 'protected.tf', /= (true|false)$/), replaced('protected.tf', 'prevent_destroy', 'prevent_destory'), missing('protected.tf')],
};

/** A hook, or a check of Codex, is a process for each command, and the rules show in the recorded forms. */
function materialFor(engine: Engine, { lab }: Guardrail): { guardrail: Guardrail['lab']; material: Material } {
  if (!engine.id.endsWith('-hook') && engine.id !== 'codex-execpolicy') return { guardrail: lab, material };
  return { guardrail: { ...lab, notStopped: [] }, material: { ...material, actions: actions.map((action) => ({ ...action, spellings: action.spellings.slice(0, 1) })) } };
}

const reasons = new Map(await Promise.all(engines.map(async (engine) => [engine, await engine.missing()] as const)));

void describe('a weakened guardrail fails its replay', () => {
  for (const guardrail of guardrails) {
    void describe(guardrail.lab.id, () => {
      const engine = engines.find(({ id }) => id === guardrail.lab.engine) as Engine;
      const reason = reasons.get(engine);
      const use = materialFor(engine, guardrail);
      for (const weakening of weakenings[guardrail.lab.id]?.(guardrail.folder) ?? []) {
        void it(weakening.name, { skip: reason }, () => onWeakenedCopy(guardrail.folder, weakening, async (folder) => {
          const { failures } = await replayGuardrail(engine, { lab: use.guardrail, folder }, use.material);
          assert.notDeepEqual(failures, [], 'the replay still passes');
        }));
      }
    });
  }

  void it('every guardrail is weakened in some way', () => {
    assert.deepEqual(guardrails.map(({ lab }) => lab.id).filter((id) => !(id in weakenings)), []);
  });
});

void describe('the replay is complete', () => {
  interface Record { actions: { destructive: boolean }[] }
  const frontMatter = (file: string): Record => parse(readFileSync(join(content, 'incidents', file), 'utf8').split('\n---\n')[0] as string) as Record;

  void it('every replayed action is a destructive one of its record', () => {
    for (const { id, incident, place } of actions) assert.equal(frontMatter(`${incident}.mdx`).actions[place - 1]?.destructive, true, id);
  });

  void it('no two actions share an id', () => {
    assert.equal(new Set(actions.map(({ id }) => id)).size, actions.length);
  });

  void it('the role that is replayed is the one of the published record', () => {
    const record = readFileSync(join(content, 'guardrails', 'supabase', 'postgresql-read-only-role.mdx'), 'utf8').split('\n---')[0] as string;
    assert.equal((parse(record.replace(/^---\n/, '')) as { fragment: string }).fragment, readFileSync(join(content, 'guardrails', 'postgresql', 'postgresql-read-only-role', 'role.sql'), 'utf8'));
  });
});
