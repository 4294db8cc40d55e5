import { z } from 'zod';
import { frameworkReferenceSchema, incidentId, oneOf, slug } from './fields.ts';
import { frameworkIds } from './framework-names.ts';
import { chosenAutonomy, checklistOrders, controlFamilies, efforts, itemStates, reaches, stakes, strengths, teams } from './vocabulary.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const incidentIds = z.array(incidentId);

const note = {
  state: oneOf(itemStates).meta({ description: 'How far it has come.' }),
  owner: z.string().max(80).meta({ description: 'Who sees to it, as the person wrote it; may be empty.' }),
  due: z.union([day, z.literal('')]).meta({ description: 'The day it shall be in force; may be empty.' }),
  reason: z.string().max(240).meta({ description: 'Why it does not apply; may be empty.' }),
};

/** A checklist as the generator saves it and reads it back. Readers accept more than this: see `readDocument`. */
export const checklistDocumentSchema = z.strictObject({
  $schema: z.string().meta({ description: 'Address of this description.' }),
  format: z.literal('mishap-checklist').meta({ description: 'Says that this is such a document.' }),
  version: z.literal(1).meta({ description: 'Version of the form.' }),
  made: day.meta({ description: 'The day it was saved, by the clock of the machine.' }),
  catalogue: z.strictObject({
    version: z.string().meta({ description: 'Newest date in the register and a fingerprint of its content.' }),
    incidents: z.number().int().nonnegative().meta({ description: 'Published incidents in the register.' }),
    latest: z.record(z.string().regex(/^\d{4}$/), z.number().int().nonnegative()).meta({ description: 'By year in the id, the highest number given to an incident.' }),
    controls: z.array(slug).meta({ description: 'Ids of all controls of the register, listed here or not.' }),
  }).meta({ description: 'What the register held.' }),
  link: z.string().meta({ description: 'The address that gives the same checklist with the same notes.' }),
  choices: z.strictObject({
    tools: z.array(slug).meta({ description: 'Ids of the tools chosen.' }),
    reach: z.array(oneOf(reaches)).meta({ description: 'What the agents can get at.' }),
    autonomy: oneOf(chosenAutonomy).nullable().meta({ description: 'The most freedom any agent has; null where not said.' }),
    stakes: z.array(oneOf(stakes)).meta({ description: 'What is at stake.' }),
    team: oneOf(teams).meta({ description: 'Whether a second person can be asked.' }),
    frameworks: z.array(z.enum(frameworkIds)).meta({ description: 'Frameworks to map to.' }),
    order: oneOf(checklistOrders).meta({ description: 'The order of the items.' }),
  }).meta({ description: 'What the team said of itself. An empty list leaves nothing out.' }),
  coverage: z.strictObject({
    counts: z.string().meta({ description: 'What is counted, in words.' }),
    of: z.number().int().nonnegative().meta({ description: 'Harm records in deployed use on this stack.' }),
    stopped: incidentIds.meta({ description: 'Those that the items that are done would have stopped.' }),
    remaining: incidentIds.meta({ description: 'Those that they would not.' }),
  }).meta({ description: 'What the items that are done would have stopped. No claim of safety.' }),
  items: z.array(z.strictObject({
    control: slug.meta({ description: 'Id of the control.' }),
    title: z.string().meta({ description: 'Its line.' }),
    family: oneOf(controlFamilies).meta({ description: 'What it works on.' }),
    strength: oneOf(strengths).meta({ description: 'What it rests on.' }),
    effort: oneOf(efforts).meta({ description: 'To put it in force once.' }),
    ...note,
    gain: z.number().int().nonnegative().meta({ description: 'Harm records it adds to those before it in the order of coverage.' }),
    stopped: incidentIds.meta({ description: 'Records on this stack, of any kind, that it would have stopped.' }),
    softened: incidentIds.meta({ description: 'Records on this stack, of any kind, that it would have softened.' }),
    frameworks: z.array(frameworkReferenceSchema).meta({ description: 'Entries of frameworks it is related to; related to, never satisfied by.' }),
  })).meta({ description: 'The items, in order.' }),
  elsewhere: z.array(z.strictObject({ control: slug.meta({ description: 'Id of the control.' }), ...note })).meta({ description: 'Notes on controls that are not on this list: chosen otherwise, or no longer in the register.' }),
}).meta({ description: 'A guardrail checklist of the register Mishap.' });

export type ChecklistDocument = z.input<typeof checklistDocumentSchema>;
