/** A run that only looks finds every way in which verdicts can differ from the published ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences, otherVersions, type Generated } from './published.ts';
import { type Verdict } from './types.ts';

const row = (attempt: string, rest: Partial<Verdict> = {}): Verdict => ({ guardrail: 'git-remote', engine: 'git-remote', version: '1', attempt, text: 'git push --force', with: 'refused', without: 'ran', said: '', ...rest });
const published: Generated = { hashes: { 'git-remote': 'a', other: 'b' }, rows: [row('one/0'), row('one/1'), row('one/0', { guardrail: 'other' })] };
const differ = (made: Generated): string[] => differences(published, made);

void describe('differences from the published verdicts', () => {
  void it('are none in an equal run', () => assert.deepEqual(differ(published), []));

  void it('are none where a guardrail was left out', () => assert.deepEqual(differ({ ...published, rows: published.rows.slice(0, 2) }), []));

  void it('are an outcome, with or without the guardrail', () => {
    assert.deepEqual(differ({ ...published, rows: [row('one/0', { with: 'ran' }), row('one/1', { without: 'refused' })] }), [
      'git-remote git-remote one/0: with is published as "refused" and is now "ran"',
      'git-remote git-remote one/1: without is published as "ran" and is now "refused"',
    ]);
  });

  void it('are an attempt more or less', () => {
    assert.deepEqual(differ({ ...published, rows: [row('one/0'), row('one/2')] }), ['git-remote git-remote one/2 was tried and is not published', 'git-remote git-remote one/1 is published and was not tried']);
  });

  void it('are the text of a guardrail', () => {
    assert.deepEqual(differ({ ...published, hashes: { 'git-remote': 'c', other: 'b' } }), ['git-remote is not the text that the published verdicts were made with']);
  });

  void it('are no matter of the version, which is told apart', () => {
    const made = { ...published, rows: [row('one/0', { version: '2' }), row('one/1', { version: '2' })] };
    assert.deepEqual(differ(made), []);
    assert.deepEqual(otherVersions(published, made), ['git-remote is version 2 here and 1 in the published run']);
    assert.deepEqual(otherVersions(published, published), []);
  });

  void it('are no matter of what an engine said', () => assert.deepEqual(differ({ ...published, rows: [row('one/0', { said: 'in 3 ms' }), row('one/1')] }), []));
});
