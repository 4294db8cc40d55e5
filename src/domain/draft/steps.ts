/** Some questions that belong together. Fields are named by their path in the record; `body` is the write-up. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Why it comes at this place, or what to have at hand. */
  readonly why: string;
  readonly fields: readonly string[];
}

/**
 * The questions in the order an author answers them, for the form and the terminal alike. Sources come first, because
 * everything else cites them; what is counted from the facts comes after the facts. The order of the fields in the
 * file is that of the schema and another.
 */
export const steps: readonly Step[] = [
  { id: 'sources', title: 'Sources', why: 'Everything else cites them by their keys.', fields: ['sources'] },
  { id: 'event', title: 'The event', why: 'What sort of event it was decides which questions follow.', fields: ['kind', 'title', 'setting', 'dates'] },
  { id: 'parts', title: 'Who took part', why: 'The agent, what it acted on, and who lost something.', fields: ['tools', 'affected', 'environments', 'autonomy', 'authority'] },
  { id: 'course', title: 'What happened', why: 'First what the agent did, then what came of it, then all of it in order of time.', fields: ['actions', 'harms', 'barrier', 'chronology'] },
  { id: 'glance', title: 'At a glance', why: 'Easier to say in four phrases once the course of events stands.', fields: ['glance'] },
  { id: 'grades', title: 'How sure, and how bad', why: 'Both are read off the sources and the facts above.', fields: ['evidence', 'severity'] },
  { id: 'causes', title: 'Why, and what would have stopped it', why: 'A judgement on the facts above, never from how it ended.', fields: ['failureModes', 'noFailureMode', 'controls'] },
  { id: 'beside', title: 'Beside the event', why: 'Leave out what does not apply.', fields: ['disputes', 'misreported', 'similar', 'references', 'related'] },
  { id: 'write-up', title: 'The write-up', why: 'What happened, why it could happen, and what is not known.', fields: ['body'] },
];

/**
 * Fields that nobody is asked for in a new record: they are filled in, or belong to records that exist. They can
 * still be given.
 */
export const notAsked: readonly string[] = ['id', 'state', 'withdrawn', 'review', 'revisions', 'exceptions'];

/** Fields of a group that are asked before its others: the address finds duplicates, and the publisher gives the key. */
export const askedFirst: Readonly<Record<string, readonly string[]>> = { sources: ['url', 'publisher', 'title', 'id'] };

/** The fields of a group in the order they are asked; `path` is that of the group. */
export function inOrderAsked<T extends { readonly name: string }>(path: string, fields: readonly T[]): T[] {
  const first = (askedFirst[path] ?? []).flatMap((name) => fields.find((each) => each.name === name) ?? []);
  return [...first, ...fields.filter((each) => !first.includes(each))];
}
