import type { RuleName } from './rule-names.ts';
import type { Wording } from './words.ts';
import type { readingWords } from './words-reading.ts';

type AcrossRule = Exclude<RuleName, keyof typeof readingWords>;

const hint = (nearest: string | null) => (nearest === null ? '' : ` Did you mean "${nearest}"?`);

/** Wording of what the rules across fields and records find. */
export const acrossWords: Wording<AcrossRule> = {
  'empty-write-up': () => ({
    problem: 'The record has no write-up.',
    expected: 'Some paragraphs below the front matter, each with a citation.',
    fix: 'Write what happened, why it could happen and what is not known.',
  }),
  'dangling-reference': ({ target, kind, nearest }) => ({
    problem: `There is no ${kind} "${target}".${hint(nearest)}`,
    expected: `The id of an existing ${kind}.`,
    fix: nearest === null ? 'Correct the id, or add the missing record.' : `Write "${nearest}", or add the missing record.`,
  }),
  'ambiguous-reference': ({ target, kind, files }) => ({
    problem: `"${target}" names more than one ${kind}: ${files.join(', ')}.`,
    expected: 'An id that only one record has.',
    fix: 'Give one of these records another id.',
  }),
  'self-reference': ({ target, kind }) => ({
    problem: `The ${kind} "${target}" points at itself.`,
    expected: `The id of another ${kind}.`,
    fix: 'Write the id that was meant, or delete the entry.',
  }),
  'duplicate-id': ({ id, other }) => ({
    problem: `The id ${id} is also used by ${other}.`,
    expected: 'An id of its own for every record; a number is never used twice.',
    fix: 'Give the newer record the next free number.',
  }),
  'duplicate-slug': ({ slug, other }) => ({
    problem: `The address "${slug}" is also taken by ${other}.`,
    expected: 'A file name of its own for every record of a kind.',
    fix: 'Rename the newer file.',
  }),
  'duplicate-source-key': ({ key }) => ({
    problem: `The source key "${key}" is used twice.`,
    expected: 'A key of its own for every source of the record.',
    fix: 'Rename one of the two and its citations.',
  }),
  'duplicate-source-url': ({ url, other }) => ({
    problem: `The address ${url} is listed twice; the other source is "${other}".`,
    expected: 'Every source once.',
    fix: 'Join the two sources and their citations.',
  }),
  'duplicate-row': ({ value }) => ({
    problem: `"${value}" is listed twice.`,
    expected: 'Each entry once.',
    fix: 'Join the two rows.',
  }),
  'unassigned-id': ({ id }) => ({
    problem: `The id ${id} is the placeholder of a draft.`,
    expected: 'A number given when the record is accepted.',
    fix: 'Leave it for the maintainers, who assign the next free number.',
  }),
  'id-differs-from-file': ({ id, slug }) => ({
    problem: `The id "${id}" differs from the file name "${slug}".`,
    expected: 'The same word in both.',
    fix: 'Rename the file, or correct the id.',
  }),
  'citation-without-source': ({ source, nearest }) => ({
    problem: `No source of this record has the key "${source}".${hint(nearest)}`,
    expected: 'The key of a source listed under sources.',
    fix: nearest === null ? 'Add the source, or correct the key.' : `Write "${nearest}", or add the source.`,
  }),
  'unused-source': ({ source }) => ({
    problem: `The source "${source}" is listed and never cited.`,
    expected: 'Every source carries at least one statement.',
    fix: 'Cite it where it carries a statement, or remove it.',
  }),
  'uncited-paragraph': ({ start }) => ({
    problem: `The paragraph "${start}" has no citation.`,
    expected: 'At least one <Cite source="…" /> in every paragraph of an incident.',
    fix: 'Cite the source that carries it, or remove the paragraph.',
  }),
  'too-few-sources': ({ count }) => ({
    problem: `The record rests on ${count === 1 ? 'one independent source' : `${String(count)} independent sources`}.`,
    expected: 'Two independent sources: different publishers, neither repeating the other.',
    fix: 'Add a source, or say under evidence.singleSource why one is enough.',
  }),
  'unopened-sources': ({ primary, secondary }) => ({
    problem: `Of the sources that were opened, ${String(primary)} ${primary === 1 ? 'is' : 'are'} primary and ${String(secondary)} independent secondary.`,
    expected: 'One primary source, or two independent secondary ones, opened by the author of the record.',
    fix: 'Open the source and set "opened", hold the record back, or say under evidence.unopened why it stands all the same.',
  }),
  'chronology-out-of-order': ({ value, before }) => ({
    problem: `${value} stands after ${before}.`,
    expected: 'Entries in order of time.',
    fix: 'Move the entry, or correct its date.',
  }),
  'chronology-outside-event': ({ value, bound, side }) => (side === 'before'
    ? { problem: `${value} lies before the event began (${bound}).`, expected: 'Entries of the event itself, or background: true.', fix: 'Mark the entry as background, or correct a date.' }
    : { problem: `${value} lies after the event was resolved (${bound}).`, expected: 'Entries of the event itself, aftermath: true or background: true.', fix: 'Mark the entry as aftermath, or correct a date.' }),
  'future-date': ({ value, today }) => ({
    problem: `${value} lies in the future; today is ${today}.`,
    expected: 'A date that has passed.',
    fix: 'Correct the date.',
  }),
  'disclosed-before-occurred': ({ disclosed, occurred }) => ({
    problem: `It was disclosed (${disclosed}) before it occurred (${occurred}).`,
    expected: 'A disclosure on or after the day it happened.',
    fix: 'Correct one of the two dates, or widen the precision of occurred.',
  }),
  'resolved-before-occurred': ({ resolved, occurred }) => ({
    problem: `It was resolved (${resolved}) before it occurred (${occurred}).`,
    expected: 'A resolution on or after the day it happened.',
    fix: 'Correct one of the two dates.',
  }),
  'irreversible-yet-recovered': ({ recoveredBy }) => ({
    problem: `The harm is marked irreversible and yet recovered by ${recoveredBy}.`,
    expected: 'recoveredBy nobody or unknown for an irreversible harm.',
    fix: 'Change reversible to yes or partly, or recoveredBy to nobody.',
  }),
  'reversible-yet-not-recovered': () => ({
    problem: 'The harm is marked reversible and yet recovered by nobody.',
    expected: 'Who recovered it, or could; or reversible no.',
    fix: 'Say who recovered it, or change reversible.',
  }),
  'confirmed-without-primary': () => ({
    problem: 'The grade is confirmed and no primary source is listed.',
    expected: 'At least one source of kind primary.',
    fix: 'Add the primary source, or lower the grade to reported.',
  }),
  'disputed-without-dispute': () => ({
    problem: 'The grade is disputed and the record lists no dispute.',
    expected: 'At least one dispute with both sides.',
    fix: 'Add the dispute, or change the grade.',
  }),
  'dispute-without-disputed-grade': ({ grade }) => ({
    problem: `The record lists a dispute and its grade is ${grade}.`,
    expected: 'The grade disputed, until one side concedes or evidence settles it.',
    fix: 'Change the grade, or move what is not contested by a party to the write-up.',
  }),
  'harm-in-demonstration': ({ kind }) => ({
    problem: `The record is a ${kind} and lists actual harm.`,
    expected: 'No harm rows for demonstrations, disclosures and near misses.',
    fix: 'Remove the harm rows, or change the kind.',
  }),
  'severity-basis': ({ kind, basis, expected }) => ({
    problem: `The severity of a ${kind} is given as ${basis}.`,
    expected: `The basis ${expected}.`,
    fix: 'Change severity.basis, or the kind.',
  }),
  'near-miss-barrier': ({ isNearMiss }) => ({
    problem: isNearMiss ? 'The near miss does not say what prevented the loss.' : 'The record names a barrier that prevented the loss and is no near miss.',
    expected: 'barrier for a near miss, and only for one.',
    fix: isNearMiss ? 'Name the barrier, or the chance, with its source.' : 'Remove barrier, or change the kind.',
  }),
  'missing-failure-mode': () => ({
    problem: 'No failure mode is coded.',
    expected: 'At least one failure mode, or noFailureMode with the reason.',
    fix: 'Code a mode, or say why none is established.',
  }),
  'mode-without-least-privilege': ({ mode }) => ({
    problem: `The failure mode "${mode}" leads to no least-privilege control.`,
    expected: 'At least one control of the family least-privilege, or the sentence noLeastPrivilege.',
    fix: 'Add a control, or say why none can exist.',
  }),
  'mode-without-human-approval': ({ mode }) => ({
    problem: `The failure mode "${mode}" leads to no human-approval control.`,
    expected: 'At least one control of the family human-approval, or the sentence noHumanApproval.',
    fix: 'Add a control, or say why none can exist.',
  }),
  'unshown-mode': ({ mode }) => ({
    problem: `No record shows the failure mode "${mode}".`,
    expected: 'At least one incident that shows it.',
    fix: 'Nothing needs doing at once; a mode that stays unshown should be reconsidered.',
  }),
  'stopped-by-unmapped-control': ({ control, modes }) => ({
    problem: `The control "${control}" is judged to have stopped it, and none of the coded failure modes leads to it (${modes.length === 0 ? 'none is coded' : modes.join(', ')}).`,
    expected: 'A control that answers one of the failure modes of the record.',
    fix: 'Code the mode that it answers, change the verdict, or map the control to a mode.',
  }),
  'too-weak-to-stop': ({ control, strength }) => ({
    problem: `The control "${control}" can only ${strength} and is judged to have stopped it.`,
    expected: 'Stopped only for controls that eliminate, engineer or gate; recover only where the stop came before the act.',
    fix: 'Change the verdict to softened or not-affected.',
  }),
  'unknown-framework-id': ({ framework, version, id, nearest }) => ({
    problem: `"${id}" is not listed for ${framework} ${version}.${hint(nearest)}`,
    expected: 'An id from the list of that version under content/frameworks.',
    fix: 'Correct the id or the version; ids move between versions.',
  }),
  'action-text': ({ form, hasText }) => ({
    problem: hasText ? `The action is ${form} and yet has a text.` : `The action is ${form} and has no text.`,
    expected: 'A text for verbatim and reconstructed actions, none for not-published ones.',
    fix: hasText ? 'Change the form, or remove the text.' : 'Add the text, or change the form to not-published.',
  }),
  'unknown-unit': ({ type, unit, allowed }) => ({
    problem: unit === null ? `A quantity of ${type} is given without its unit.` : `"${unit}" is not a unit of ${type}.`,
    expected: `One of: ${allowed.join(', ')}.`,
    fix: 'Use a unit of the list, or set the quantity to null and describe it in detail.',
  }),
  'named-person': ({ text, sign }) => ({
    problem: `"${text}" looks like a person or an account: ${sign}.`,
    expected: 'People by their role; names and handles only in the publisher, author, title or address of a source.',
    fix: 'Write the role instead, or add an exception with its reason.',
  }),
  'long-quotation': ({ words, text }) => ({
    problem: `The quotation "${text}" has ${String(words)} words.`,
    expected: 'At most 25 words.',
    fix: 'Quote the words that matter and tell the rest, or add an exception with its reason.',
  }),
  'sensational-word': ({ text }) => ({
    problem: `"${text}" makes it more dramatic than it needs to be.`,
    expected: 'Neutral words: what was deleted, stopped or sent.',
    fix: 'Say what happened instead, or add an exception with its reason if it is a quotation that matters.',
  }),
  'title-too-long': ({ length, limit }) => ({
    problem: `The title has ${String(length)} characters.`,
    expected: `At most ${String(limit)}.`,
    fix: 'Shorten it to what happened to what.',
  }),
  'glance-too-long': ({ length, limit }) => ({
    problem: `The phrase has ${String(length)} characters.`,
    expected: `At most ${String(limit)}.`,
    fix: 'Shorten it; the details belong in the write-up.',
  }),
  'one-way-relation': ({ from, to }) => ({
    problem: `${from} points to ${to}, which does not point back.`,
    expected: 'Both records list each other under related.',
    fix: `Add ${from} to the related records of ${to}.`,
  }),
  'withdrawn-without-reason': ({ state }) => ({
    problem: state === 'withdrawn' ? 'The record is withdrawn and gives no reason.' : 'The record is published and yet has a reason for its withdrawal.',
    expected: 'withdrawn with date and reason for a withdrawn record, and only for one.',
    fix: state === 'withdrawn' ? 'Add withdrawn.' : 'Remove withdrawn, or change the state.',
  }),
  'reviewed-without-reviewer': ({ state }) => ({
    problem: state === 'reviewed' ? 'The review is claimed and nobody is named as reviewer.' : `The review state is ${state} and yet a reviewer is named.`,
    expected: 'The role of the person who reviewed it, for the state reviewed and only for it.',
    fix: state === 'reviewed' ? 'Add review.by, or change the state.' : 'Remove review.by, or change the state.',
  }),
  'missing-guardrail-file': ({ file, folder, there }) => ({
    problem: `The folder ${folder} holds no file "${file}".`,
    expected: there.length === 0 ? 'Each listed file in the folder of the guardrail.' : `One of the files that are there: ${there.join(', ')}.`,
    fix: 'Add the file, or correct the name.',
  }),
  'unlisted-guardrail-file': ({ file }) => ({
    problem: `The folder of this guardrail holds "${file}", which is not listed.`,
    expected: 'Every file of the folder under files, with the place where a user puts it.',
    fix: 'List it, or delete it.',
  }),
  'unknown-replay-action': ({ action, nearest }) => ({
    problem: `There is no replayed action "${action}".${hint(nearest)}`,
    expected: 'The id of an action in content/replays.',
    fix: nearest === null ? 'Correct the id, or add the action.' : `Write "${nearest}", or add the action.`,
  }),
  'replay-without-action': ({ incident, place, actions }) => ({
    problem: actions === null ? `There is no incident "${incident}".` : `The record "${incident}" has ${String(actions)} ${actions === 1 ? 'action' : 'actions'}, and no action ${String(place)}.`,
    expected: 'The file name of an incident record, and the place of one of its actions, counted from 1.',
    fix: 'Correct the name or the place.',
  }),
  'duplicate-replay-action': ({ id, other }) => ({
    problem: `The id "${id}" is used twice; the other use is in ${other}.`,
    expected: 'An id of its own for every action and every piece of ordinary work in content/replays.',
    fix: 'Add a word to the id of the newer one: the slug of its incident, or that and a word.',
  }),
  'unneeded-exception': ({ rule, text }) => ({
    problem: `The exception from "${rule}" for "${text}" is not needed.`,
    expected: 'Exceptions only where a rule that can be overridden would report exactly these words.',
    fix: 'Remove the exception.',
  }),
};
