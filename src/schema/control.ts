import { z } from 'zod';
import { frameworkReferenceSchema, oneOf, slug, text } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { agentKinds, controlFamilies, efforts, environments, strengths } from './vocabulary.ts';

/** One control: a checklist line with what stands behind it. */
export const controlSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'The imperative line of the checklist.' }),
  family: oneOf(controlFamilies),
  strength: oneOf(strengths),
  effort: oneOf(efforts),
  environments: z.union([z.literal('all'), z.array(oneOf(environments)).min(1)]),
  agents: z.union([z.literal('all'), z.array(oneOf(agentKinds)).min(1)]),
  why: text,
  how: text,
  drill: z.strictObject({ steps: text.meta({ description: 'A test a person can run safely: scratch objects, decoys and marked files only.' }), expect: text }),
  cost: text.meta({ description: 'Side effects.' }),
  bypass: z.array(text).min(1).meta({ description: 'Known ways around it.' }),
  references: z.array(frameworkReferenceSchema).meta({ description: 'Related requirements; related to, never satisfied by.' }),
  exceptions: z.array(exceptionSchema).optional(),
});

export type Control = z.output<typeof controlSchema>;
