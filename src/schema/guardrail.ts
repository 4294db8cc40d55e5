import { z } from 'zod';
import { moment, oneOf, slug, text } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { reaches } from './vocabulary.ts';

/** A configuration fragment for a real tool, tied to the controls it puts in force. */
export const guardrailSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'What it does, for which tool.' }),
  tool: slug.meta({ description: 'Slug of a record under content/tools.' }),
  reach: z.array(oneOf(reaches)).min(1).optional().meta({ description: 'Where it can be used as well, whatever the tool.' }),
  controls: z.array(slug).min(1).meta({ description: 'Slugs of the controls it implements.' }),
  file: text.meta({ description: 'Where the fragment goes.' }),
  format: z.enum(['json', 'toml', 'yaml', 'sql', 'text']).meta({ description: 'The language of the fragment.' }),
  fragment: z.string().min(1).max(8000).meta({ description: 'The configuration, exactly as it was tested.' }),
  tested: z.strictObject({ engine: text.meta({ description: 'The real program that decided.' }), version: text.meta({ description: 'Its version.' }), on: moment, finding: text.meta({ description: 'What it returned.' }) }).meta({ description: 'What the real engine returned, and in which version.' }),
  limits: z.array(text).min(1).meta({ description: 'What it does not stop.' }),
  exceptions: z.array(exceptionSchema).optional().meta({ description: 'Words that a wording rule would report and that are right here all the same.' }),
});

export type Guardrail = z.output<typeof guardrailSchema>;
