import { chosenAutonomy, itemStates, reaches, stakes, teams, type Reach, type Stake } from '../../schema/vocabulary.ts';
import { countOf } from '../harm-text.ts';
import { namedSome, shownText } from './shown-text.ts';
import type { Checklist, ChecklistItem, LeftOff } from './checklist.ts';
import type { UnknownChoice } from './choices.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { choicesLink, type Exported } from './document.ts';
import { isCounted, type KindCount } from './evidence.ts';
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

/** What an item adds in the order of coverage: "Adds 3 of 12 harm incidents". Empty where there is nothing to count. */
export function gainWords({ gain, stopped }: Pick<ChecklistItem, 'gain' | 'stopped'>, of: number): string {
  if (of === 0) return '';
  if (gain > 0) return `Adds ${String(gain)} of ${countOf(of, 'harm incident')}`;
  return stopped.some(isCounted) ? 'Adds none to those above it' : 'Would have stopped no harm incident here by itself';
}

/** What an item would add to those that are done. */
export function addsWords(adds: number, of: number): string {
  if (of === 0) return '';
  return adds === 0 ? 'Adds none to what is done' : `Would add ${String(adds)} to what is done`;
}

/** So many records are named beside an item at once; the rest is behind a further step, so that a long list never holds up a page. */
export const mostNamed = 12;

/** The lines of evidence of an item, each with the records it speaks of. */
export function evidenceLines({ stopped, softened, stoppedKinds, softenedKinds }: ChecklistItem): { says: string; incidents: readonly SourceIncident[] }[] {
  const lines = [
    { says: `Would have stopped ${kindWords(stoppedKinds)}`, incidents: stopped },
    { says: `Would have softened ${kindWords(softenedKinds)}`, incidents: softened },
  ].filter(({ incidents }) => incidents.length > 0);
  return lines.length > 0 ? lines : [{ says: 'No record on this stack was judged to have been stopped or softened by it. It stands here for the failures it answers.', incidents: [] }];
}

/** Why an item is listed although it is made for other places. */
export function takenInWords({ takenInFor }: Pick<ChecklistItem, 'takenInFor'>): string | null {
  if (takenInFor.length === 0) return null;
  return `Made for other places. Listed because no control of its family for these places answers ${takenInFor.map(({ title }) => `“${title}”`).join(', ')}, which ${takenInFor.length === 1 ? 'was' : 'were'} seen here.`;
}

/** What the choices came to, in sentences. */
export function stackWords({ items, evidence, stack, leftOff, choices, isWeak }: Checklist): string[] {
  const { harm, others, freer, ownTools } = evidence;
  return [
    stack.isWhole ? `The complete list: ${countOf(items.length, 'item')} for every tool and place.` : `${countOf(items.length, 'item')} for this stack.`,
    `${harm.length === 0 ? 'No documented harm incident' : countOf(harm.length, 'documented harm incident')} in deployed use ${stack.isWhole ? 'in the register' : 'in places these agents reach'}${choices.tools.length === 0 || harm.length === 0 ? '' : `; a chosen tool took part in ${String(ownTools)}`}.`,
    ...(others.length === 0 ? [] : [`${countOf(others.length, 'record')} of other kinds ${others.length === 1 ? 'is' : 'are'} named beside the items and never counted.`]),
    ...(freer.length === 0 || choices.autonomy === null ? [] : [`${countOf(freer.length, 'record')} left out: the agent there had more freedom than “${chosenAutonomy[choices.autonomy].label.toLowerCase()}”.`]),
    ...stack.assumed.map((assumption) => assumptionWords(assumption, stack.tools)),
    ...(leftOff.length === 0 ? [] : [`${countOf(leftOff.length, 'control')} left off, each with its reason, below the list.`]),
    ...(isWeak ? ['This list is weak: nothing on it removes or limits anything.'] : []),
  ];
}

function assumptionWords({ kind, value, because }: Assumption, tools: readonly { readonly id: string; readonly title: string }[]): string {
  if (kind === 'stake') return `Taken for granted: ${stakes[value as Stake].label.toLowerCase()} is at stake, because ${reaches[because as Reach].label.toLowerCase()} can be reached.`;
  return `Taken for granted: ${reaches[value as Reach].label}, because of ${tools.find(({ id }) => id === because)?.title ?? because}. Choose another place if that is wrong.`;
}

const misfits: Record<Misfit, string> = {
  place: 'For places that these agents do not reach.',
  agent: 'For other kinds of agent.',
  stake: 'Only where something else is at stake.',
  alone: 'No advice without a second person.',
};

/** Why a control is left off. */
export function leftOffWords({ control, because }: LeftOff): string {
  if (because === 'stake') return `Only where this is at stake: ${(control.stakes ?? []).map((stake) => stakes[stake].label.toLowerCase()).join(', ')}.`;
  return because === 'alone' ? `${misfits.alone} ${control.alone?.text ?? ''}`.trim() : misfits[because];
}

/** The figure of the coverage panel in words. */
export function coverageWords({ of, stopped, planned }: Coverage): string {
  if (of === 0) return 'No documented harm incident on this stack yet.';
  const more = planned === 0 ? '' : ` The planned items would have stopped ${String(planned)} more.`;
  return `What is done would have stopped ${String(stopped.length)} of ${countOf(of, 'documented harm incident')} on this stack.${more}`;
}

/** What coverage counts, and what it does not say. */
export const coverageCaution = 'Counted is only “would have stopped”: in force, not bypassed, on the facts known. Approvals are counted although people may say yes. Reported incidents are not a sample of all incidents, and no number here says that a set-up is safe.';

/** Per thing at stake the harm records that show it, and how many of them are stopped. Rows without a record are left out. */
export function stakeRows({ stack, evidence }: Pick<Checklist, 'stack' | 'evidence'>, { stopped }: Coverage): { label: string; of: number; stopped: number }[] {
  if (stack.stakes === null) return [];
  const isShown = (incident: SourceIncident, stake: Stake) => stakes[stake].harms.some((harm) => incident.harms.includes(harm));
  return [...stack.stakes]
    .map((stake) => ({ label: stakes[stake].label, of: evidence.harm.filter((incident) => isShown(incident, stake)).length, stopped: stopped.filter((incident) => isShown(incident, stake)).length }))
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

/** What is noted about an item in words; empty where it is only open or done. */
export function noteWords({ state, owner, due, reason }: ItemProgress): string {
  if (state === 'not-applicable') return `Set aside: ${reason}`;
  const parts = [...(owner === '' ? [] : [`owner ${owner}`]), ...(due === '' ? [] : [`by ${due}`])];
  if (parts.length === 0) return state === 'done' ? 'Done.' : '';
  return `${itemStates[state].label}: ${parts.join(', ')}`;
}

/** What leads to the item that would add most. */
export function nextWords(next: Coverage['next']): string {
  return next === null ? 'No further item would add a record.' : `Would add most now, ${String(next.adds)}:`;
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
