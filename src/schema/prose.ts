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
