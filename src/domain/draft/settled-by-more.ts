import type { RuleName } from '../rule-names.ts';

/** Findings in an unfinished record that more answers settle; the answers that are there may be right. */
export const settledByMore: readonly RuleName[] = [
  'missing-field', 'empty-write-up', 'too-few-sources', 'unopened-sources', 'unused-source', 'confirmed-without-primary', 'disputed-without-dispute',
  'dispute-without-disputed-grade', 'missing-failure-mode', 'stopped-by-unmapped-control', 'near-miss-barrier', 'unassigned-id',
];
