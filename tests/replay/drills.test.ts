/** The drill of every guardrail, as its page prints it, shows what the page says; without the guardrail it shows something else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drivers } from './agents/index.ts';
import { runDrill, type DrillGuardrail, type StepResult } from './drills/drill.ts';
import { locate } from './drills/programs.ts';
import { surroundingsOf } from './drills/surroundings.ts';
import { engines } from './engines/index.ts';
import { readGuardrails } from './lab.ts';
import { missingFor, missingJailOfAgents } from './missing.ts';

const everyEngine = [...engines.map(({ id }) => id), ...drivers.map(({ agent }) => agent)];
// A second reading has no drill of its own.
const guardrails = readGuardrails(everyEngine).filter((each): each is DrillGuardrail => 'drill' in each.lab);

async function reasonToSkip({ lab }: DrillGuardrail): Promise<string | undefined> {
  if (lab.drill.tested === undefined) return `not run by us: ${lab.drill.notTested ?? ''}`;
  const missing = (lab.drill.tested.needs ?? []).filter((name) => locate(name) === undefined);
  if (missing.length > 0) return `NOT TESTED, not installed: ${missing.join(', ')}. This is not a pass.`;
  const reason = await missingFor(lab) ?? await missingJailOfAgents();
  return reason === undefined ? undefined : `NOT TESTED, ${reason}. This is not a pass.`;
}

const wrong = (results: readonly StepResult[]): string[] => results.flatMap(({ step, faults, output }) => faults.map((fault) => `${step.run ?? step.ask ?? ''}: ${fault}\n${output.slice(0, 600)}`));

void describe('the drill of a guardrail', { concurrency: 2 }, () => {
  for (const guardrail of guardrails) {
    void it(guardrail.lab.id, async (test) => {
      const reason = await reasonToSkip(guardrail);
      if (reason !== undefined) { test.skip(reason); return; }
      const around = await surroundingsOf(guardrail);
      assert.deepEqual(wrong(await runDrill(guardrail, true, around.environment, around.mounted)), [], 'with the guardrail');
      const bare = await surroundingsOf(guardrail);
      const results = await runDrill(guardrail, false, bare.environment, bare.mounted);
      assert.deepEqual(wrong(results.filter(({ step }) => step.alike === true)), [], 'without the guardrail, in what goes the same way');
      const same = results.filter(({ step, faults }) => step.alike !== true && faults.length === 0);
      assert.deepEqual(same.map(({ step }) => step.run ?? step.ask), [], 'without the guardrail, the same was seen');
    });
  }

  void it('is run for most of them', () => {
    const run = guardrails.filter(({ lab }) => lab.drill.tested !== undefined);
    assert.ok(run.length >= 18, `only ${run.length}`);
  });
});
