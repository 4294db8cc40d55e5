/** A guardrail with a misspelt key, a rule less or a script that is missing fails its replay; as published it holds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drivers } from './agents/index.ts';
import { readGuardrails } from './lab.ts';
import { missingFor } from './missing.ts';
import { selectionOf } from './weaken/deletions.ts';
import { Watcher } from './weaken/notice.ts';
import { replaced, type Weakening } from './weaken/weakening.ts';

/** Beside the short list of deletions: slips that the agents take without a word. */
const slips: Readonly<Record<string, readonly Weakening[]>> = {
  'claude-code-hook': [replaced('settings.json', 'allow-list.mjs', 'not-there.mjs'), replaced('allow-list.mjs', "'terraform', 'plan'", "'terraform', 'pln'")],
  'codex-permission-profile': [replaced('config.toml', '":root" = "read"', '":root" = "write"')],
  'codex-rules': [replaced('agent-guard.rules', '"forbidden"', '"forbiden"'), replaced('agent-guard.rules', 'match = ["git push --force"', 'match = ["git pull --force"')],
  'copilot-wrapper': [replaced('copilot-guarded', '--deny-tool', '--denny-tool')],
  'gemini-admin-policy': [replaced('agent-guard.toml', '"ask_user"', '"allow"'), replaced('agent-guard.toml', '"deny"', '"denny"')],
  'gemini-user-policy': [replaced('agent-guard.toml', 'commandRegex = ".*', 'commandRegex = "(\\\\S*/)?'), replaced('agent-guard.toml', '"deny"', '"denny"')],
};

// Every rule of every guardrail is deleted by run-weaken.ts, which takes minutes.
void describe('every guardrail of an agent', { concurrency: 2 }, () => {
  for (const guardrail of readGuardrails(drivers.map(({ agent }) => agent))) {
    const watcher = new Watcher(guardrail, undefined);
    for (const weakening of [...selectionOf(guardrail), ...slips[guardrail.lab.id] ?? []]) {
      void it(`${guardrail.lab.id} fails: ${weakening.name}`, async (test) => {
        const reason = await missingFor(guardrail.lab);
        if (reason !== undefined) { test.skip(`NOT TESTED, ${reason}. This is not a pass.`); return; }
        assert.notEqual(await watcher.notice(weakening), undefined, 'The replay did not notice.');
      });
    }
  }
});
