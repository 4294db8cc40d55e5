import { z } from 'zod';
import { frameworkReferenceSchema, oneOf, shortName, slug, text } from './fields.ts';
import { exceptionSchema } from './incident-parts.ts';
import { agentKinds, controlFamilies, efforts, environments, reaches, stakes, strengths } from './vocabulary.ts';

const howStep = z.strictObject({
  text: text.meta({ description: 'What to do, in a sentence or two.' }),
  reach: z.array(oneOf(reaches)).min(1).optional().meta({ description: 'Where it is done, for a step that speaks of one platform. Absent: everywhere.' }),
  tools: z.array(slug).min(1).optional().meta({ description: 'Slugs of the tools it is done in, for a step that speaks of one tool. Absent: any.' }),
});

/** One control: a checklist line with what stands behind it. */
export const controlSchema = z.strictObject({
  id: slug.meta({ description: 'Permanent; equals the file name.' }),
  title: text.meta({ description: 'The imperative line of the checklist.' }),
  name: shortName.meta({ description: 'What figures call it, in at most four words.' }),
  family: oneOf(controlFamilies).meta({ description: 'What it works on.' }),
  strength: oneOf(strengths).meta({ description: 'What it rests on; the rung of the ladder.' }),
  effort: oneOf(efforts).meta({ description: 'To put it in force once.' }),
  environments: z.union([z.literal('all'), z.array(oneOf(environments)).min(1)]).meta({ description: 'Where it applies.' }),
  agents: z.union([z.literal('all'), z.array(oneOf(agentKinds)).min(1)]).meta({ description: 'For which kinds of agent.' }),
  why: text.meta({ description: 'Why it holds.' }),
  stakes: z.array(oneOf(stakes)).min(1).optional().meta({ description: 'Only where one of these is at stake. Absent: always.' }),
  alone: z.strictObject({
    text: text.meta({ description: 'What somebody who works alone does about it.' }),
    instead: z.array(slug).min(1).optional().meta({ description: 'Slugs of the controls that replace it. Present only where the control is no advice without a second person.' }),
  }).optional().meta({ description: 'For a control that counts on a second person.' }),
  how: z.array(howStep).min(1).meta({ description: 'How to put it in force: what holds everywhere first, then platform by platform.' }),
  drill: z.strictObject({ steps: text.meta({ description: 'A test a person can run safely: scratch objects, decoys and marked files only.' }), expect: text.meta({ description: 'What must be seen for the control to count as working.' }) }).meta({ description: 'How to prove that it works.' }),
  cost: text.meta({ description: 'Side effects.' }),
  bypass: z.array(text).min(1).meta({ description: 'Known ways around it.' }),
  references: z.array(frameworkReferenceSchema).meta({ description: 'Related requirements; related to, never satisfied by.' }),
  exceptions: z.array(exceptionSchema).optional().meta({ description: 'Words that a wording rule would report and that are right here all the same.' }),
});

export type Control = z.output<typeof controlSchema>;
