import { z } from 'zod';
import { oneOf, slug, sourceSchema, text, webAddress, citedSources } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { toolKinds } from './vocabulary.ts';

const statement = z.strictObject({ text, sources: citedSources });

/** An agent product, or a platform an agent acted on. */
export const toolSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'The product name as its vendor writes it.' }),
  vendor: text,
  kind: oneOf(toolKinds),
  summary: text,
  settings: z.array(statement).meta({ description: 'Where its permission settings live. Empty when not established.' }),
  enforces: z.array(statement).meta({ description: 'What it was found to enforce.' }),
  cannotEnforce: z.array(statement).meta({ description: 'What it was found not to enforce, or to enforce with gaps.' }),
  documentation: z.array(z.strictObject({ title: text, url: webAddress })).meta({ description: 'Its own documentation.' }),
  sources: z.array(sourceSchema),
  exceptions: z.array(exceptionSchema).optional(),
});

export type Tool = z.output<typeof toolSchema>;
