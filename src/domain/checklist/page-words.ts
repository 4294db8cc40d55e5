import { agentKinds, chosenAutonomy, environments, harmTypes, itemStates, members, reaches, stakes, teams, type Reach, type Stake } from '../../schema/vocabulary.ts';
import { countOf } from '../harm-text.ts';
import { namedSome, shownText } from './shown-text.ts';
import type { Checklist, ChecklistItem, LeftOff } from './checklist.ts';
import type { UnknownChoice } from './choices.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { choicesLink, type Exported } from './document.ts';
import type { KindCount } from './evidence.ts';
import type { Misfit } from './fit.ts';
import type { ItemProgress } from './progress.ts';
import type { SourceIncident } from './source.ts';
import type { Assumption } from './stack.ts';

const kindNames: Record<KindCount['kind'], [string, string]> = {
  harm: ['harm incident', 'harm incidents'],
  laboratory: ['laboratory case', 'laboratory cases'],
  'near-miss': ['near miss', 'near misses'],
  'exploited-vulnerability': ['exploited vulnerability', 'exploited vulnerabilities'],
  'vulnerability-disclosure': ['disclosure', 'disclosures'],
  'research-demonstration': ['demonstration', 'demonstrations'],
  misuse: ['case of misuse', 'cases of misuse'],
};

/** "5 harm incidents, 1 near miss" */
export function kindWords(kinds: readonly KindCount[]): string {
  return kinds.map(({ kind, count }) => countOf(count, ...kindNames[kind])).join(', ');
}

/** What is said beside an item of the weak rungs; null for the others. */
export function weaknessWords({ strength }: Pick<ChecklistItem['control'], 'strength'>): string | null {
  if (strength === 'detect') return 'weak: it tells you afterwards';
  return strength === 'instruct' ? 'weak: a sentence, it stops nothing by itself' : null;
}

/** So many records are named beside an item at once; the rest is behind a further step, so that a long list never holds up a page. */
export const mostNamed = 12;

/** The lines of evidence of an item, each with the records it speaks of. Without a record it says which failures the item answers. */
export function evidenceLines({ stopped, softened, stoppedKinds, softenedKinds, answers }: ChecklistItem): { says: string; incidents: readonly SourceIncident[] }[] {
  const lines = [
    { says: `Would have stopped ${kindWords(stoppedKinds)}`, incidents: stopped },
    { says: `Would have softened ${kindWords(softenedKinds)}`, incidents: softened },
  ].filter(({ incidents }) => incidents.length > 0);
  return lines.length > 0 ? lines : [{ says: `No record here yet.${answers.length === 0 ? '' : ` Answers: ${namedSome(answers.map(({ title }) => title), ', ')}.`}`, incidents: [] }];
}

/** The title of a record beside an item; that its facts or its cause are disputed is said with it. */
export function incidentTitle({ title, isDisputed }: Pick<SourceIncident, 'title' | 'isDisputed'>): string {
  return isDisputed && !title.includes('disputed') ? `${title} (disputed)` : title;
}

/** What the choices came to, in sentences. */
export function stackWords({ items, evidence, stack, leftOff, choices, isWeak }: Checklist): string[] {
  const { harm, others, freer, ownTools, ownElsewhere } = evidence;
  return [
    stack.isWhole ? `The complete list: ${countOf(items.length, 'item')} for every tool and place.` : `${countOf(items.length, 'item')} for this stack.`,
    `${harm.length === 0 ? 'No documented harm incident' : countOf(harm.length, 'documented harm incident')} in deployed use ${stack.isWhole ? 'in the register' : 'in places these agents reach'}${choices.tools.length === 0 ? '' : `; a chosen tool took part in ${String(ownTools)}`}.`,
    ...(ownElsewhere === 0 ? [] : [`In ${countOf(ownElsewhere, 'more harm incident')} a chosen tool took part in a place that was not chosen.`]),
    ...(others.length === 0 ? [] : [`${countOf(others.length, 'record')} of other kinds ${others.length === 1 ? 'is' : 'are'} named beside the items and never counted.`]),
    ...(freer.length === 0 || choices.autonomy === null ? [] : [`${countOf(freer.length, 'record')} left out, named below the list: the agent there had more freedom than “${chosenAutonomy[choices.autonomy].label.toLowerCase()}”. Records that do not say how free the agent was are counted.`]),
    ...stack.assumed.map((assumption) => assumptionWords(assumption, stack.tools)),
    ...stack.notAssumed.map(({ value, because }) => `Not taken for granted: ${reaches[value].label}, though ${titleOf(because, stack.tools)} runs there too, because another place to run on was chosen. Choose it as well if your agents run there.`),
    ...(leftOff.length === 0 ? [] : [`${countOf(leftOff.length, 'control')} left off, each with its reason, below the list.`]),
    ...(isWeak ? ['This list is weak: nothing on it removes or limits anything.'] : []),
  ];
}

function assumptionWords({ kind, value, because }: Assumption, tools: readonly { readonly id: string; readonly title: string }[]): string {
  if (kind === 'stake') return `Taken for granted: ${stakes[value as Stake].label.toLowerCase()} is at stake, because ${reaches[because as Reach].label.toLowerCase()} can be reached.`;
  return `Taken for granted: ${reaches[value as Reach].label}, because of ${titleOf(because, tools)}. Choose another place if that is wrong.`;
}

function titleOf(id: string, tools: readonly { readonly id: string; readonly title: string }[]): string {
  return tools.find((tool) => tool.id === id)?.title ?? id;
}

/** Why a control is left off. */
export function leftOffWords({ control, because }: LeftOff): string {
  const list = (labels: readonly string[]) => labels.join(', ');
  const reasons: Record<Misfit, () => string> = {
    place: () => `For places that these agents do not reach: ${control.environments === 'all' ? '' : list(control.environments.map((name) => environments[name].label))}.`,
    agent: () => `For other kinds of agent: ${control.agents === 'all' ? '' : list(control.agents.map((name) => agentKinds[name].label))}.`,
    stake: () => `Only where this is at stake: ${list((control.stakes ?? []).map((stake) => stakes[stake].label))}.`,
    alone: () => `No advice without a second person. ${control.alone?.text ?? ''}`.trim(),
  };
  return reasons[because]();
}

/** The figure of the coverage panel in words. */
export function coverageWords({ of, stopped, planned }: Coverage): string {
  if (of === 0) return 'No documented harm incident on this stack yet.';
  const more = planned === 0 ? '' : ` The planned items would have stopped ${String(planned)} more.`;
  return `What is done would have stopped ${String(stopped.length)} of ${countOf(of, 'documented harm incident')} on this stack.${more}`;
}

/** What coverage counts, and what it does not say. */
export const coverageCaution = 'Counted is only “would have stopped”: in force, not bypassed, on the facts known. Approvals are counted although people may say yes. Reported incidents are not a sample of all incidents, and no number here says that a set-up is safe.';

/** Per kind of harm the records that show it and how many of them are stopped; of what was said to be at stake, where that was said. */
export function harmRows({ stack, evidence }: Pick<Checklist, 'stack' | 'evidence'>, { stopped }: Pick<Coverage, 'stopped'>): { label: string; of: number; stopped: number }[] {
  const shown = stack.stakes === null ? members(harmTypes) : members(harmTypes).filter((harm) => [...stack.stakes ?? []].some((stake) => stakes[stake].harms.some((each) => each === harm)));
  return shown
    .map((harm) => ({ label: harmTypes[harm].label, of: evidence.harm.filter(({ harms }) => harms.includes(harm)).length, stopped: stopped.filter(({ harms }) => harms.includes(harm)).length }))
    .filter((row) => row.of > 0);
}

/** The choices in a few words, for the folded form. */
export function choicesWords({ choices, stack }: Pick<Checklist, 'choices' | 'stack'>): string {
  const parts = [...new Set([
    ...stack.tools.map(({ title }) => title),
    ...choices.reach.map((name) => reaches[name].label),
    ...(choices.autonomy === null ? [] : [chosenAutonomy[choices.autonomy].label]),
    ...choices.stakes.map((name) => stakes[name].label),
    ...(choices.team === 'alone' ? [teams.alone.label] : []),
  ])];
  return parts.length === 0 ? 'Nothing chosen: the complete list' : parts.join(' · ');
}

/** What is noted about an item in words; empty where it is only open. `today` is a day as 2026-11-24. */
export function noteWords({ state, owner, due, reason }: ItemProgress, today: string): string {
  if (state === 'not-applicable') return `Set aside: ${reason}`;
  const parts = [...(owner === '' ? [] : [`owner ${owner}`]), ...(due === '' ? [] : [`by ${due}${state === 'planned' && due < today ? ' (overdue)' : ''}`])];
  if (parts.length === 0) return state === 'done' ? 'Done.' : '';
  return `${itemStates[state].label}: ${parts.join(', ')}`;
}

/** What leads to the item that would add most. */
export function nextWords(next: Coverage['next']): string {
  return next === null ? 'No open item would add a record.' : `Would add most now, ${String(next.adds)}:`;
}

/** How many records remain, and how many of them no item stops. */
export function remainingWords(remaining: number, outOfReach: number): string {
  const beyond = outOfReach === 0 ? '' : `, ${String(outOfReach)} that no item of this list would have stopped by itself`;
  return `${countOf(remaining, 'harm incident')} ${remaining === 1 ? 'remains' : 'remain'}${beyond}`;
}

/** What of an address, a kept list or a file could not be used. */
export function troubleWords(unknown: readonly UnknownChoice[], broken: number, isNewer: boolean): string[] {
  return [
    ...(unknown.length === 0 ? [] : [`Not known here and left out: ${namedSome(unknown.map(({ name, value }) => `${name} “${shownText(value, 60)}”`), ', ')}.`]),
    ...(broken === 0 ? [] : [`${countOf(broken, 'note')} could not be read and ${broken === 1 ? 'was' : 'were'} left out; everything else is as it was.`]),
    ...(isNewer ? ['It was made by a later version of this page. What is understood here is shown.'] : []),
  ];
}

/** The line above a printed list. */
export function printHead({ checklist, progress, source, made }: Exported): string {
  return `Made on ${made} with register version ${source.mark.version}. ${choicesWords(checklist)}. ${coverageWords(coverageOf(checklist, progress))} ${choicesLink({ checklist, source })}`;
}
