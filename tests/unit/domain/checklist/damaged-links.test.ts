import { expect, test, vi } from 'vitest';
import { changeWords } from '../../../../src/domain/checklist/change-words.ts';
import { changesSince, unknownItems } from '../../../../src/domain/checklist/changes.ts';
import { makeChecklist } from '../../../../src/domain/checklist/checklist.ts';
import { knownChoices, readChoices } from '../../../../src/domain/checklist/choices.ts';
import { coverageOf } from '../../../../src/domain/checklist/coverage.ts';
import { checklistLink } from '../../../../src/domain/checklist/document.ts';
import { readLink, writeLink } from '../../../../src/domain/checklist/link.ts';
import { troubleWords } from '../../../../src/domain/checklist/page-words.ts';
import { presets } from '../../../../src/domain/checklist/presets.ts';
import { progressFromState } from '../../../../src/domain/checklist/progress.ts';
import type { ChecklistSource } from '../../../../src/domain/checklist/source.ts';
import { mutator } from './mutations.ts';
import { realSource } from './real-register.ts';
import { control, idsOf, incident, listOf, mode, notes, sourceOf } from './records.ts';

// So many links take a while on a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

// As wide as the register in what can be chosen, but quick enough to make a list for each of ten thousand links.
const small = sourceOf({
  controls: idsOf(realSource.controls).slice(0, 5).map((id) => control(id)), tools: realSource.tools,
  incidents: [incident(1, { stopped: ['command-allow-list'] }), incident(2, { modes: ['m'], places: ['cloud'] })], modes: [mode('m', ['agent-action-log'])],
});

const progress = notes({
  'agent-action-log': { done: true }, 'command-allow-list': { done: true }, 'approve-irreversible': { owner: 'Ann & Søren 😀', due: '2026-12-01' }, 'disposable-environment': { setAside: true, reason: 'Nothing = 100 % #1, שלום' },
  'kill-switch': { reason: 'later' }, 'gone-control': { done: true, owner: 'Eve' },
});
const links = [...presets.map(({ choices }) => choices), {}].map((choices) => checklistLink({ checklist: listOf(choices, realSource), progress, source: realSource }));

/** Does with an address what the page does, and gives what is wrong with all that comes of it. */
function follow(link: string, source: ChecklistSource): string[] {
  const [before = '', ...fragments] = link.split('#');
  const { choices, unknown } = readChoices(new URLSearchParams(before.split('?').slice(1).join('?')), knownChoices(source.tools));
  const { progress: noted, mark, broken, isNewer } = readLink(fragments.join('#'));
  const checklist = makeChecklist(choices, source);
  const coverage = coverageOf(checklist, noted);
  const told = changeWords(changesSince(mark, noted, source, checklist), unknownItems(noted, source));
  const again = readLink(writeLink({ progress: noted, mark })).progress;
  const wrong: Record<string, boolean> = {
    'a control is missing': checklist.items.length + checklist.leftOff.length !== source.controls.length,
    'the list is empty': checklist.items.length === 0,
    'a record is missing': coverage.stopped.length + coverage.remaining.length !== checklist.evidence.harm.length,
    'a change is told in no plain words': !told.every((line) => typeof line === 'string' && line !== '' && !/undefined|\[object|NaN/.test(line)),
    'trouble is told in no plain words': !troubleWords(unknown, broken, isNewer).every((line) => /^(?:Not known here and left out: |[\d,]+ notes? could not be read |It was made by a later version )/.test(line)),
    'a note is on no id': ![...noted.keys()].every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)),
    'a note is not in its form': ![...noted.values()].every((note) => JSON.stringify(progressFromState(note.state, note)) === JSON.stringify({ owner: note.owner, due: note.due, reason: note.reason, state: note.state })),
    'a note is lost when the link is given on': again.size !== noted.size || [...noted].some(([id, note]) => JSON.stringify(again.get(id)) !== JSON.stringify(note)),
  };
  return Object.keys(wrong).filter((name) => wrong[name]);
}

test('a link that was not damaged is followed without a word of trouble', () => {
  for (const link of links) {
    expect(follow(link, realSource)).toEqual([]);
    const fragment = link.split('#')[1] ?? '';
    expect(readLink(fragment)).toMatchObject({ progress, mark: realSource.mark, broken: 0, isNewer: false });
    expect(unknownItems(readLink(fragment).progress, realSource)).toEqual(['gone-control']);
  }
});

function attempt(look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [String(error)];
  }
}

test('ten thousand damaged links give a list and say in words what was lost', () => {
  const harm = mutator(20261124);
  for (let count = 0; count < 10_000; count += 1) {
    const link = harm(links[count % links.length] ?? '');
    // An exception would not say which link it was.
    const wrong = attempt(() => follow(link, count % 100 === 0 ? realSource : small));
    if (wrong.length > 0) expect({ link, wrong }).toEqual({ link, wrong: [] });
  }
});

test.each([
  ['reach=aws&v=1#done=a', []],
  ['#v=2&done=a', ['It was made by a later version of this page. What is understood here is shown.']],
  ['#v=1&done=%', ['1 note could not be read and was left out; everything else is as it was.']],
  ['tool=__proto__&team=constructor#v=1&i=__proto__%0Ad&done=constructor', ['Not known here and left out: tool “__proto__”, team “constructor”.', '1 note could not be read and was left out; everything else is as it was.']],
])('%j says %j', (link, expected) => {
  const [query = '', fragment = ''] = link.split('#');
  const { unknown } = readChoices(new URLSearchParams(query), knownChoices(realSource.tools));
  const { broken, isNewer } = readLink(fragment);
  expect(troubleWords(unknown, broken, isNewer)).toEqual(expected);
});
