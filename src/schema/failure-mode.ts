import { z } from 'zod';
import { oneOf, shortName, slug, text } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { barrierStages, failureModeFamilies, failureModeForms, gapStates } from './vocabulary.ts';

const controlList = z.array(slug).meta({ description: 'Slugs of controls, lead first.' });

/** One failure mode: a condition that somebody can change, never what a model "wanted". */
export const failureModeSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'A short name.' }),
  family: oneOf(failureModeFamilies).meta({ description: 'Which part of the arrangement fails.' }),
  definition: text.meta({ description: 'One or two sentences: the condition.' }),
  barrier: z.strictObject({
    name: shortName.meta({ description: 'What a reader would call the barrier, in at most four words.' }),
    stage: oneOf(barrierStages).meta({ description: 'Whether it stands before the act or after it.' }),
    state: oneOf(gapStates).meta({ description: 'Whether it was not there, or was there and did not hold.' }),
  }).meta({ description: 'The barrier whose gap this mode is, as the diagram of an incident shows it.' }),
  recognise: z.array(text).min(1).meta({ description: 'Signs in a log, an account or a post-mortem.' }),
  notThis: z.array(z.strictObject({ when: text.meta({ description: 'The neighbouring case.' }), instead: z.array(slug).meta({ description: 'The modes to code instead; may be empty.' }) })).meta({ description: 'The border to neighbouring modes.' }),
  clarifications: z.array(text).optional().meta({ description: 'Rulings made after two codings were compared.' }),
  forms: z.array(oneOf(failureModeForms)).optional().meta({ description: 'The forms it takes, for modes that are kept together on purpose.' }),
  controls: z.strictObject({ prevent: controlList, limit: controlList, recover: controlList, detect: controlList }).meta({ description: 'The controls that answer it, by what they do.' }),
  noLeastPrivilege: text.optional().meta({ description: 'The sentence that says why no least-privilege control can exist.' }),
  noHumanApproval: text.optional().meta({ description: 'The sentence that says why no human-approval control can exist.' }),
  exceptions: z.array(exceptionSchema).optional().meta({ description: 'Words that a wording rule would report and that are right here all the same.' }),
});

export type FailureMode = z.output<typeof failureModeSchema>;
