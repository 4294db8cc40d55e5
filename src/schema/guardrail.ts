import { z } from 'zod';
import { moment, slug, text } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';

/** A configuration fragment for a real tool, tied to the controls it puts in force. */
export const guardrailSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text,
  tool: slug.meta({ description: 'Slug of a record under content/tools.' }),
  controls: z.array(slug).min(1).meta({ description: 'Slugs of the controls it implements.' }),
  file: text.meta({ description: 'Where the fragment goes.' }),
  format: z.enum(['json', 'toml', 'yaml', 'sql', 'text']),
  fragment: z.string().min(1).max(8000),
  tested: z.strictObject({ engine: text, version: text, on: moment, finding: text }).meta({ description: 'What the real engine returned, and in which version.' }),
  limits: z.array(text).min(1).meta({ description: 'What it does not stop.' }),
  exceptions: z.array(exceptionSchema).optional(),
});

export type Guardrail = z.output<typeof guardrailSchema>;
