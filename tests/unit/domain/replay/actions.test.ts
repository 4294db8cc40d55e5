import { expect, test } from 'vitest';
import { actionLabel, actionsOf, benignActions, incidentTitles, notReplayable, replayActions, waitingActions } from '../../../../src/domain/replay/actions.ts';
import { action, registerOf } from './records.ts';

const [one, two, three] = [action('one'), action('two', ['x'], { incident: 'incident-one', place: 2 }), action('three')];
const work = { id: 'ls', text: 'ls', mayAsk: false };
const left = { incident: 'incident-four', place: 1, kind: 'prompt' as const, reason: 'A prompt.' };
const register = registerOf({ files: [{ actions: [one] }, { benign: [work], notReplayable: [left] }, { actions: [two, three] }, {}] });

test('actions, benign work and what is left out are gathered from all files in their order', () => {
  expect([replayActions(register), benignActions(register), notReplayable(register)]).toEqual([[one, two, three], [work], [left]]);
});

test('the actions of an incident are those of its slug and no other', () => {
  expect([actionsOf({ slug: 'incident-one' }, register), actionsOf({ slug: 'incident' }, register)]).toEqual([[one, two], []]);
});

test('an action is called by its recorded form, or by the first request that stands for it', () => {
  const basis = 'The record.';
  const requests = { aws: [{ action: 's3:DeleteObject', resource: 'a', basis }], sql: [{ statement: 'DROP TABLE a', basis }], kubernetes: [{ operation: 'CREATE', resource: 'pods/a/b', basis }], cedar: [{ action: 'wipe', basis }] };
  const label = (told: object, spellings: string[] = []) => actionLabel(action('a', spellings, { requests: told }));
  expect(label(requests, ['rm -rf x', 'rm -fr x'])).toBe('rm -rf x');
  expect(label(requests)).toBe('s3:DeleteObject');
  expect(label({ ...requests, aws: [] })).toBe('DROP TABLE a');
  expect(label({ kubernetes: requests.kubernetes, cedar: requests.cedar })).toBe('pods/a/b');
  expect(label({ cedar: requests.cedar })).toBe('wipe');
  expect(actionLabel({ spellings: [] })).toBe('');
});

test('an incident without a record is called by its slug', () => {
  const titles = incidentTitles(registerOf({ incidents: [['a-slug', 'A title']] }));
  expect([titles('a-slug'), titles('another')]).toEqual(['A title', 'another']);
});

test('a destructive action without a replay waits, and one whose command is not published cannot be replayed', () => {
  const known = registerOf({
    files: [{ actions: [action('drop', ['rm'], { incident: 'new', place: 1 })], notReplayable: [{ incident: 'new', place: 2, kind: 'advice', reason: 'Advice.' }] }],
    incidents: [['new', 'New', [
      { destructive: true, type: 'shell', form: 'verbatim', summary: 'Replayed.' }, { destructive: true, type: 'shell', form: 'verbatim', summary: 'Listed.' },
      { destructive: true, type: 'sql', form: 'reconstructed', summary: 'Waits.' }, { destructive: true, type: 'shell', form: 'not-published', summary: 'Unknown.' },
      { destructive: true, type: 'message', form: 'verbatim', summary: 'Sent.' }, { destructive: false, type: 'shell', form: 'verbatim', summary: 'Harmless.' },
    ]]],
  });
  expect(waitingActions(known)).toEqual([{ incident: 'new', place: 3, type: 'sql', form: 'reconstructed', summary: 'Waits.' }]);
  expect(notReplayable(known).map(({ place, kind, reason }) => [place, kind, reason])).toEqual([[2, 'advice', 'Advice.'], [4, 'not-published', 'Unknown.'], [5, 'message', 'Sent.']]);
});
