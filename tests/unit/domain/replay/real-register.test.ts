import { describe, expect, test } from 'vitest';
import { replayActions } from '../../../../src/domain/replay/actions.ts';
import { attemptGroups, costRows } from '../../../../src/domain/replay/attempt-groups.ts';
import { replayFindings } from '../../../../src/domain/replay/findings.ts';
import { guardrailTools, indexWords } from '../../../../src/domain/replay/index-groups.ts';
import { replayMatrix } from '../../../../src/domain/replay/matrix.ts';
import { replayedLines } from '../../../../src/domain/replay/replayed-lines.ts';
import { tallyOf } from '../../../../src/domain/replay/tally.ts';
import { contentFolder, register } from '../checklist/real-register.ts';
import { heldBack, readByHand, type GuardrailByHand, type RowByHand } from './by-hand.ts';

const files = readByHand(contentFolder);
const executed = new Set(['claude-code', 'codex-cli', 'gemini-cli', 'copilot-cli', 'opencode', 'qwen-code', 'postgres', 'git-remote', 'bubblewrap', 'sandbox-runtime', 'cc-safety-net', 'cedar', 'codex-execpolicy', 'gemini-policy', 'iam-simulate', 'cel-admission']);

/** The counts of one guardrail by going through the rows of the files one after the other. */
function countByHand({ id, engine, covers, counterExample }: GuardrailByHand) {
  const count = { recorded: 0, recordedStopped: 0, respelt: 0, respeltStopped: 0, lost: 0, ranWithout: 0, benign: 0, benignRan: 0, benignAsked: 0, attempts: 0 };
  for (const row of files.rows) {
    if (row.guardrail !== id || row.engine !== engine) continue;
    const parts = row.attempt.split('/');
    if (parts[0] === 'benign') {
      count.benign += 1;
      if (row.with === 'ran') count.benignRan += 1;
      if (row.with === 'asked') count.benignAsked += 1;
      continue;
    }
    count.attempts += 1;
    if (row.with === 'lost') count.lost += 1;
    if (!heldBack(row.without)) count.ranWithout += 1;
    if (!covers.includes(parts[0] ?? '')) continue;
    if (parts.at(-1) === '0') {
      count.recorded += 1;
      if (heldBack(row.with)) count.recordedStopped += 1;
    } else {
      count.respelt += 1;
      if (heldBack(row.with)) count.respeltStopped += 1;
    }
  }
  const isProven = executed.has(engine) && counterExample !== true && count.recorded > 0 && count.recorded === count.recordedStopped && count.ranWithout > 0 && count.benignRan > 0;
  return { ...count, isProven };
}

const byHand = new Map(files.guardrails.map((each) => [each.id, countByHand(each)]));
const rowsOf = ({ id, engine }: GuardrailByHand) => files.rows.filter((row) => row.guardrail === id && row.engine === engine);
const provenIds = [...byHand].filter(([, { isProven }]) => isProven).map(([id]) => id);

test('the register holds every guardrail, action and row of the files', () => {
  expect(register.guardrails.map(({ data }) => data.id).sort()).toEqual([...byHand.keys()].sort());
  expect(replayActions(register).map(({ id }) => id)).toEqual(files.actions.map(({ id }) => id));
  expect(register.runs.flatMap(({ rows }) => rows)).toHaveLength(files.rows.length);
  expect(files.rows.length).toBeGreaterThan(2000);
});

describe.each(register.guardrails.map((record) => [record.data.id, record] as const))('%s', (id, record) => {
  const tally = tallyOf(record, register);
  const hand = byHand.get(id)!;

  test('has the counts that plain counting gives', () => {
    const { recorded, respelt, lost, ranWithout, benign, benignRan, benignAsked, attempts, isProven } = tally;
    expect({ recorded: recorded.of, recordedStopped: recorded.stopped, respelt: respelt.of, respeltStopped: respelt.stopped, lost, ranWithout, benign: benign.length, benignRan, benignAsked, attempts: attempts.length, isProven }).toEqual(hand);
  });

  test('shows every attempt once, and every reason that its record gives', () => {
    const groups = attemptGroups(tally, register, record.data.notStopped);
    expect(groups.flatMap(({ rows }) => rows.map(({ attempt }) => attempt)).sort()).toEqual(tally.attempts.map(({ attempt }) => attempt).sort());
    expect(groups.flatMap(({ rows }) => rows.filter(({ because }) => because !== null).map(({ attempt }) => attempt)).sort()).toEqual(record.data.notStopped.map(({ attempt }) => attempt).sort());
    expect(groups.flatMap(({ rows }) => rows).filter(({ how }) => how === '')).toEqual([]);
    expect(costRows(tally, register, record.data.costs)).toHaveLength(hand.benign - hand.benignRan);
  });
});

test('every cell of the matrix is what the rows of the files come to', () => {
  const { actions, rows } = replayMatrix(register);
  const shown = Object.fromEntries(rows.map(({ guardrail, cells }) => [guardrail.data.id, Object.fromEntries(actions.map(({ id }, column) => [id, cells[column] ?? null]))]));
  const expected: Record<string, Record<string, unknown>> = {};
  for (const guardrail of files.guardrails) {
    if (byHand.get(guardrail.id)?.attempts === 0) continue;
    const line: Record<string, unknown> = {};
    for (const { id } of files.actions) {
      const own: RowByHand[] = rowsOf(guardrail).filter(({ attempt }) => attempt.startsWith(`${id}/`));
      const recorded = own.filter(({ attempt }) => /^[^/]+(?:\/[a-z]+)?\/0$/.test(attempt));
      line[id] = own.length === 0 ? null : { outcome: recorded[0]?.with, without: recorded[0]?.without, share: { of: own.length, stopped: own.filter((row) => heldBack(row.with)).length } };
    }
    expected[guardrail.id] = line;
  }
  expect(shown).toEqual(expected);
});

test('the head of the index counts what plain counting gives', () => {
  const tools = new Set(files.guardrails.filter(({ id }) => provenIds.includes(id)).map(({ tool }) => tool));
  const spellings = files.actions.reduce((sum, { spellings: own }) => sum + own.length, 0);
  expect(indexWords(register)).toBe(`${String(files.guardrails.length)} guardrails, ${String(provenIds.length)} of them proven by replay for ${String(tools.size)} tools: ${String(files.actions.length)} actions of ${String(new Set(files.actions.map(({ incident }) => incident)).size)} incidents, written in ${String(spellings)} ways.`);
});

test('no guardrail is lost or shown twice on the index, and each tool shows what is proven first', () => {
  const groups = guardrailTools(register);
  expect(groups.flatMap(({ guardrails }) => guardrails.map(({ data }) => data.id)).sort()).toEqual([...byHand.keys()].sort());
  for (const { guardrails } of groups) {
    const ranks = guardrails.map(({ data }) => (data.counterExample === true ? 2 : provenIds.includes(data.id) ? 0 : 1));
    expect(ranks).toEqual(ranks.toSorted());
  }
});

test('the line of an action counts the proven guardrails that stopped its recorded form', () => {
  const index = replayedLines(register);
  for (const { id, incident, place } of files.actions) {
    const alone = files.actions.filter((other) => other.incident === incident && other.place === place).length === 1;
    let [stopped, met] = [0, 0];
    for (const guardrail of files.guardrails) {
      if (!provenIds.includes(guardrail.id)) continue;
      const recorded = rowsOf(guardrail).find(({ attempt }) => attempt.startsWith(`${id}/`) && attempt.endsWith('/0'));
      if (recorded === undefined) continue;
      met += 1;
      if (heldBack(recorded.with)) stopped += 1;
    }
    const text = index.get(incident)?.get(place)?.text;
    if (alone) expect(text).toBe(met === 0 ? undefined : `Replayed: ${String(stopped)} of ${String(met)} ${met === 1 ? 'guardrail' : 'guardrails'} stopped it`);
    else expect(text).toBe('Replayed: what each guardrail decided');
  }
});

test('the sentences of the findings hold the numbers of the files, and their titles are true of them', () => {
  const [lists, sandboxes] = replayFindings(register);
  const [deny, allow] = [byHand.get('claude-code-deny-list')!, byHand.get('claude-code-allow-list')!];
  for (const { recorded, recordedStopped, respelt, respeltStopped } of [deny, allow]) {
    expect(lists?.text).toContain(`${String(recordedStopped)} of ${String(recorded)}`);
    expect(lists?.text).toContain(`${String(respeltStopped)} of ${String(respelt)}`);
  }
  expect(lists?.text).toContain(`; ${String(deny.lost)} of those destroyed decoy data.`);
  expect(lists?.title).toBe('A list of what is denied leaks; a list of what is allowed held');
  expect(deny.respeltStopped).toBeLessThan(deny.respelt);
  expect([allow.recordedStopped, allow.respeltStopped, allow.lost]).toEqual([allow.recorded, allow.respelt, 0]);
  const boxes = ['claude-code-sandbox', 'codex-permission-profile', 'bubblewrap-workspace-only', 'sandbox-runtime-workspace-only'].filter((id) => (byHand.get(id)?.attempts ?? 0) > 0);
  expect(sandboxes?.text).toContain(`${String(boxes.length)} sandboxes `);
  expect(sandboxes?.text).toContain(`${String(boxes.reduce((sum, id) => sum + byHand.get(id)!.lost, 0))} attempts destroyed decoy data inside the workspace`);
});
