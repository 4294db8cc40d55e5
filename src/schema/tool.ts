import { z } from 'zod';
import { oneOf, slug, sourceSchema, text, webAddress, citedSources } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { reaches, toolKinds } from './vocabulary.ts';

const statement = z.strictObject({
  text: text.meta({ description: 'The statement, in our words.' }),
  controls: z.array(slug).min(1).optional().meta({ description: 'Slugs of the controls it bears on; the checklist shows it beside them.' }),
  sources: citedSources,
});

/** An agent product, or a platform an agent acted on. */
export const toolSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'The product name as its vendor writes it.' }),
  vendor: z.string().trim().min(1).max(80).regex(/[a-z0-9]/i, 'must hold a letter or a digit').meta({ description: 'Who makes or runs it.' }),
  kind: oneOf(toolKinds).meta({ description: 'What sort of tool.' }),
  reach: z.array(oneOf(reaches)).min(1).meta({ description: 'For an agent: what it reaches as it comes. For a platform or a program: what choosing it means agents can reach.' }),
  summary: text.meta({ description: 'What it is, in a sentence or two.' }),
  settings: z.array(statement).meta({ description: 'Where its permission settings live. Empty when not established.' }),
  enforces: z.array(statement).meta({ description: 'What it was found to enforce.' }),
  cannotEnforce: z.array(statement).meta({ description: 'What it was found not to enforce, or to enforce with gaps.' }),
  documentation: z.array(z.strictObject({ title: text.meta({ description: 'Title of the page.' }), url: webAddress.meta({ description: 'Its address.' }) })).meta({ description: 'Its own documentation.' }),
  sources: z.array(sourceSchema).meta({ description: 'Everything that is cited.' }),
  exceptions: z.array(exceptionSchema).optional().meta({ description: 'Words that a wording rule would report and that are right here all the same.' }),
});

export type Tool = z.output<typeof toolSchema>;
