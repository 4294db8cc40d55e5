import { z } from 'zod';
import { oneOf, slug, text } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { failureModeFamilies, failureModeForms } from './vocabulary.ts';

const controlList = z.array(slug).meta({ description: 'Slugs of controls, lead first.' });

/** One failure mode: a condition that somebody can change, never what a model "wanted". */
export const failureModeSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text,
  family: oneOf(failureModeFamilies),
  definition: text,
  recognise: z.array(text).min(1).meta({ description: 'Signs in a log, an account or a post-mortem.' }),
  notThis: z.array(z.strictObject({ when: text, instead: z.array(slug).meta({ description: 'The modes to code instead; may be empty.' }) })).meta({ description: 'The border to neighbouring modes.' }),
  clarifications: z.array(text).optional().meta({ description: 'Rulings made after two codings were compared.' }),
  forms: z.array(oneOf(failureModeForms)).optional(),
  controls: z.strictObject({ prevent: controlList, limit: controlList, recover: controlList, detect: controlList }),
  noLeastPrivilege: text.optional().meta({ description: 'The sentence that says why no least-privilege control can exist.' }),
  noHumanApproval: text.optional().meta({ description: 'The sentence that says why no human-approval control can exist.' }),
  exceptions: z.array(exceptionSchema).optional(),
});

export type FailureMode = z.output<typeof failureModeSchema>;
