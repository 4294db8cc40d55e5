/** A guardrail with a misspelt key, a rule less or a script that is missing fails its replay; as published it holds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drivers } from './agents/index.ts';
import { replayAgent, sharedRuns, type Material } from './agents/replay-agent.ts';
import { installedVersion } from './agents/start.ts';
import { readActions, readBenign, readGuardrails, type Guardrail } from './lab.ts';
import { onWeakenedCopy, replaced, type Weakening } from './weakened.ts';

const weakenings: Readonly<Record<string, readonly Weakening[]>> = {
  'claude-code-allow-list': [replaced('settings.json', '"deny"', '"denny"'), replaced('settings.json', '"allow"', '"alow"'), replaced('settings.json', /,\s*"Bash\(terraform plan\)"/, '')],
  'claude-code-deny-list': [replaced('settings.json', '"deny"', '"denny"'), replaced('settings.json', '"Bash(terraform destroy *)",', '')],
  'claude-code-hook': [replaced('settings.json', '"PreToolUse"', '"PreToolUsed"'), replaced('settings.json', 'allow-list.mjs', 'not-there.mjs'), replaced('allow-list.mjs', "'terraform', 'plan'", "'terraform', 'pln'")],
  'claude-code-managed': [replaced('managed-settings.json', 'allowManagedPermissionRulesOnly', 'allowManagedPermissionRuleOnly'), replaced('managed-settings.json', '"deny"', '"denny"')],
  'claude-code-sandbox': [replaced('settings.json', '"enabled"', '"enable"'), replaced('settings.json', '"sandbox"', '"sandbx"')],
  'codex-permission-profile': [replaced('config.toml', 'enabled = false', 'enabled = true'), replaced('config.toml', 'default_permissions', 'default_permission'), replaced('config.toml', '":root" = "read"', '":root" = "write"')],
  'codex-rules': [replaced('agent-guard.rules', /prefix_rule\(\n {4}pattern = \[\["terraform"[^]*?\n\)\n/, ''), replaced('agent-guard.rules', '"forbidden"', '"forbiden"'), replaced('agent-guard.rules', 'match = ["git push --force"', 'match = ["git pull --force"')],
  'copilot-wrapper': [replaced('copilot-guarded', "  --deny-tool 'shell(terraform)' \\\n", ''), replaced('copilot-guarded', "  --allow-tool 'shell(npm test)' \\\n", ''), replaced('copilot-guarded', '--deny-tool', '--denny-tool')],
  'gemini-admin-policy': [replaced('agent-guard.toml', '"ask_user"', '"allow"'), replaced('agent-guard.toml', '"deny"', '"denny"')],
  'gemini-user-policy': [replaced('agent-guard.toml', /\[\[rule\]\]\ntoolName = "run_shell_command"\ndecision = "ask_user"\npriority = 50\n/, ''), replaced('agent-guard.toml', 'commandRegex = ".*', 'commandRegex = "(\\\\S*/)?'), replaced('agent-guard.toml', '"deny"', '"denny"')],
  'opencode-permission': [replaced('opencode.json', '"permission"', '"permisions"'), replaced('opencode.json', '"*": "ask",', '')],
  'qwen-settings': [replaced('settings.json', '"permissions"', '"permisions"'), replaced('settings.json', '"deny"', '"denny"')],
};

// A few actions are enough to see that a run fails, and one run takes seconds.
const few: Material = {
  actions: readActions().filter(({ id }) => ['datatalks-terraform-destroy', 'claude-code-force-push-after-refusal', 'claude-code-pnpm-junction-profile'].includes(id)),
  benign: readBenign().filter(({ id }) => ['git-status', 'run-tests', 'terraform-plan'].includes(id)),
};
const isTried = (attempt: string) => few.actions.some(({ id }) => attempt.startsWith(`${id}/`));
const runWithout = sharedRuns();

function forFew({ lab, folder }: Guardrail): Guardrail {
  const fewer = {
    ...lab,
    covers: lab.covers.filter((id) => few.actions.some((action) => action.id === id)),
    notStopped: (lab.notStopped ?? []).filter(({ attempt }) => isTried(attempt)),
    costs: lab.costs.filter(({ benign }) => few.benign.some(({ id }) => id === benign)),
  };
  return { lab: fewer, folder };
}

void describe('every guardrail of an agent', { concurrency: 2 }, () => {
  for (const guardrail of readGuardrails(drivers.map(({ agent }) => agent))) {
    const driver = drivers.find(({ agent }) => agent === guardrail.lab.engine);
    if (driver === undefined || installedVersion(driver) === null) {
      void it(`${guardrail.lab.id}: NOT TESTED, ${guardrail.lab.engine} is not installed`, { skip: 'This is not a pass.' });
      continue;
    }
    const { lab, folder } = forFew(guardrail);
    const failuresIn = async (place: string) => (await replayAgent(driver, { lab, folder: place }, few, runWithout)).failures;

    void it(`${lab.id} holds as published`, async () => assert.deepEqual(await failuresIn(folder), []));
    void it(`${lab.id} has a weakening`, () => assert.ok((weakenings[lab.id] ?? []).length > 0));
    for (const weakening of weakenings[lab.id] ?? []) {
      void it(`${lab.id} fails: ${weakening.name}`, async () => {
        const failures = await onWeakenedCopy(folder, weakening, failuresIn);
        assert.ok(failures.length > 0, 'The replay did not notice.');
      });
    }
  }
});
