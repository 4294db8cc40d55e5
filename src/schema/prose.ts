import { z } from 'zod';
import { calloutKinds, actionForms } from './vocabulary.ts';
import { oneOf } from './fields.ts';

/** One or more source keys of the record, separated by spaces. */
const sourceKeys = z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/, 'must be one or more source keys of this record, separated by single spaces');

/**
 * The components a write-up may use, each with the attributes it takes. Attributes are string literals. Everything
 * else that MDX allows (import, export, expressions, other elements, raw HTML) is rejected by the reader.
 */
export const proseComponents = {
  Cite: z.strictObject({ source: sourceKeys }),
  Quote: z.strictObject({ source: sourceKeys, by: z.string().min(1).max(120).optional() }),
  Command: z.strictObject({ source: sourceKeys, form: oneOf(actionForms) }),
  Callout: z.strictObject({ kind: oneOf(calloutKinds) }),
} as const;

export type ProseComponent = keyof typeof proseComponents;

/** Where each may stand and what it may hold. */
export const proseComponentPlaces = {
  Cite: '<Cite source="…" /> after a statement, with nothing in it and not in a link',
  Quote: '<Quote source="…">exact words</Quote>, not empty and not in a link',
  Command: '<Command source="…" form="…"> and </Command> on lines of their own, with an empty line and a code block between them',
  Callout: '<Callout kind="…"> and </Callout> on lines of their own, with paragraphs between them',
} as const satisfies Record<ProseComponent, string>;
