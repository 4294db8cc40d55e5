/** Every guardrail fails its replay as soon as one of its rules is gone, a key is misspelt or a file is missing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { type Engine } from './engines/engine.ts';
import { engines } from './engines/index.ts';
import { content, readActions, readGuardrails } from './lab.ts';
import { selectionOf } from './weaken/deletions.ts';
import { Watcher } from './weaken/notice.ts';
import { replaced, type Weakening } from './weaken/weakening.ts';

const guardrails = readGuardrails(engines.map(({ id }) => id));
const actions = readActions();

/** Beside the short list of deletions: words that turn a rule into its opposite, or into one that the engine passes over. */
const slips: Readonly<Record<string, readonly Weakening[]>> = {
  'bubblewrap-workspace-only': [replaced('agent-box.sh', '--ro-bind / /', '--bind / /'), replaced('agent-box.sh', '--ro-bind /', '--ro-bnd /')],
  'cc-safety-net-incident-rules': [replaced('incident-rules/rulebook.json', 'any_args', 'any_arg')],
  'cedar-irreversible-needs-approval': [replaced('agent.cedar', 'Action::"destroy"', 'Action::"destory"')],
  'cursor-shell-hook': [replaced('guard-shell.mjs', 'process.exit(2)', 'process.exit(1)')],
  'kiro-shell-hook': [replaced('guard-shell.mjs', 'process.exit(2)', 'process.exit(1)')],
  'git-remote-no-rewrites': [replaced('config', 'denyNonFastForwards', 'denyNonFastForward')],
  'git-pre-receive-no-rewrites': [replaced('pre-receive', 'exit $status', 'exit 0')],
  'github-ruleset-no-rewrites': [replaced('ruleset.json', 'non_fast_forward', 'non_fast_foward'), replaced('ruleset.json', '"active"', '"evaluate"')],
  'admission-no-host-access': [replaced('policy.yaml', '[Deny]', '[Warn]'), replaced('policy.yaml', 'policyName: agents-no-host-access', 'policyName: agents-no-hostaccess')],
  'postgresql-read-only-role': [replaced('role.sql', 'LOGIN', 'LOGIN SUPERUSER'), replaced('role.sql', 'default_transaction_read_only', 'default_transaction_readonly'), replaced('role.sql', 'GRANT SELECT', 'GRANT ALL')],
  'sandbox-runtime-workspace-only': [replaced('srt-settings.json', '"."', '"~"')],
  // The loader takes a repeated group for a danger and drops the whole rule.
  'gemini-user-policy': [replaced('agent-guard.toml', '"ask_user"', '"ask-user"'), replaced('agent-guard.toml', 'commandRegex = ".*', 'commandRegex = "(\\\\S*/)?.*')],
  'codex-rules': [replaced('agent-guard.rules', 'forbidden', 'forbiden'), replaced('agent-guard.rules', 'pattern', 'patern')],
  'terraform-deletion-protection': [replaced('protected.tf', 'prevent_destroy', 'prevent_destory')],
};

const reasons = new Map(await Promise.all(engines.map(async (engine) => [engine, await engine.missing()] as const)));

// Every rule of every guardrail is deleted by run-weaken.ts, which takes minutes.
void describe('a weakened guardrail fails its replay', () => {
  for (const guardrail of guardrails) {
    void describe(`${guardrail.lab.id} by ${guardrail.lab.engine}`, () => {
      const engine = engines.find(({ id }) => id === guardrail.lab.engine) as Engine;
      const watcher = new Watcher(guardrail, engine);
      for (const weakening of [...selectionOf(guardrail), ...slips[guardrail.lab.id] ?? []]) {
        void it(weakening.name, { skip: reasons.get(engine) }, async () => {
          assert.notEqual(await watcher.notice(weakening), undefined, 'the replay still passes');
        });
      }
    });
  }
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
});
