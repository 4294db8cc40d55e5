import { z } from 'zod';
import { citedSources, citedText, incidentId, moment, slug, text, webAddress } from './fields.ts';
import { actionForms, actionTypes, bases, failureModeForms, harmTypes, qualifiers, recoverers, relations, reversibilities, toolRoles, verdicts } from './vocabulary.ts';
import { oneOf } from './fields.ts';

export const glanceSchema = z.strictObject({
  asked: citedText.meta({ description: 'What the person or job wanted.' }),
  did: citedText.meta({ description: 'The harmful act.' }),
  lost: citedText.meta({ description: 'What was lost, stopped or exposed.' }),
  recovered: citedText.meta({ description: 'What came back, how and by whom; "Unknown" if no source says.' }),
});

export const datedSchema = z.strictObject({
  when: moment,
  note: text.optional().meta({ description: 'What the value alone cannot say, such as "mid-December" or a local time.' }),
  inferred: z.boolean().optional().meta({ description: 'True when no source states it and it follows from others.' }),
});

export const involvedToolSchema = z.strictObject({
  tool: slug.meta({ description: 'Slug of a record under content/tools.' }),
  role: oneOf(toolRoles).meta({ description: 'Whether it acted or was acted on.' }),
  version: text.meta({ description: 'As published, or unknown.' }),
  model: text.optional().meta({ description: 'The model behind an agent, as published, or unknown. Left out for platforms.' }),
  mode: text.optional().meta({ description: 'Approval or permission mode, as published, or unknown. Left out for platforms.' }),
});

export const actionSchema = z.strictObject({
  type: oneOf(actionTypes).meta({ description: 'What sort of act.' }),
  form: oneOf(actionForms).meta({ description: 'Whether the text is exact.' }),
  summary: text.meta({ description: 'What it did, in words.' }),
  text: z.string().min(1).max(4000).optional().meta({ description: 'The command, statement, call or prompt. Required unless not published. Personal data and keys are replaced by <redacted>.' }),
  argv: z.array(z.string().max(1000)).min(1).optional().meta({ description: 'For a shell or git command: the argument vector, so that the action can be replayed.' }),
  shell: z.enum(['bash', 'zsh', 'sh', 'powershell', 'cmd']).optional().meta({ description: 'Which shell read it, if known.' }),
  destructive: z.boolean().meta({ description: 'True for the act that did the harm.' }),
  sources: citedSources,
});

export const harmSchema = z.strictObject({
  type: oneOf(harmTypes).meta({ description: 'What sort of harm.' }),
  quantity: z.number().nonnegative().nullable().meta({ description: 'A number, or null when no source gives one.' }),
  unit: z.string().min(1).max(40).optional().meta({ description: 'One of the units of the harm type. Required with a quantity.' }),
  qualifier: oneOf(qualifiers).meta({ description: 'How exact the quantity is.' }),
  reversible: oneOf(reversibilities).meta({ description: 'Whether it came back, or could.' }),
  recoveredBy: oneOf(recoverers).meta({ description: 'Who brought it back.' }),
  detail: text.meta({ description: 'What was lost, in words.' }),
  sources: citedSources,
});

export const chronologyEntrySchema = z.strictObject({
  when: moment,
  note: text.optional().meta({ description: 'Local time or a remark on the date.' }),
  event: text.meta({ description: 'What happened, in one or two sentences.' }),
  background: z.boolean().optional().meta({ description: 'True for context outside the event itself, such as a product launch or an earlier report.' }),
  aftermath: z.boolean().optional().meta({ description: 'True for what followed after the effect ended: disclosure, response, fix.' }),
  sources: citedSources,
});

export const codedModeSchema = z.strictObject({
  mode: slug.meta({ description: 'Slug of a failure mode.' }),
  form: oneOf(failureModeForms).optional().meta({ description: 'Which form it took, for modes that have forms.' }),
  why: text.meta({ description: 'One line: why this mode is coded.' }),
  basis: oneOf(bases).meta({ description: 'Whether a source says it or it follows from stated facts.' }),
  sources: citedSources,
});

export const judgementSchema = z.strictObject({
  control: slug.meta({ description: 'Slug of a control.' }),
  verdict: oneOf(verdicts).meta({ description: 'What the control would have done.' }),
  reason: text.meta({ description: 'One line: why, on the facts of this record.' }),
});

export const misreportedSchema = z.strictObject({
  claim: text.meta({ description: 'The claim that circulates.' }),
  where: z.array(z.strictObject({ name: text.meta({ description: 'A page, a site or a kind of site.' }), url: webAddress.optional().meta({ description: 'Its address, if one is known.' }) })).min(1).meta({ description: 'Where it circulates, as specifically as known.' }),
  finding: text.meta({ description: 'What the sources really say.' }),
  sources: citedSources,
});

const positionSchema = z.strictObject({ by: text.meta({ description: 'Who says so.' }), says: text.meta({ description: 'What they say.' }), sources: citedSources });

export const disputeSchema = z.strictObject({
  question: text.meta({ description: 'What is in dispute.' }),
  claim: positionSchema.meta({ description: 'One side.' }),
  counter: positionSchema.meta({ description: 'The other side.' }),
});

export const relatedSchema = z.strictObject({ incident: incidentId.meta({ description: 'Id of the other record.' }), relation: oneOf(relations).meta({ description: 'How the two belong together.' }), note: text.optional().meta({ description: 'More, where the relation alone says too little.' }) });

export const exceptionSchema = z.strictObject({
  rule: slug.meta({ description: 'Name of the rule that is overridden.' }),
  text: text.meta({ description: 'The exact words, or the value, the exception is for.' }),
  reason: text.meta({ description: 'Why the rule does not apply here.' }),
});

export type InvolvedTool = z.output<typeof involvedToolSchema>;
export type Action = z.output<typeof actionSchema>;
export type HarmRow = z.output<typeof harmSchema>;
export type ChronologyEntry = z.output<typeof chronologyEntrySchema>;
export type CodedMode = z.output<typeof codedModeSchema>;
export type Judgement = z.output<typeof judgementSchema>;
export type Misreported = z.output<typeof misreportedSchema>;
export type Dispute = z.output<typeof disputeSchema>;
export type Exception = z.output<typeof exceptionSchema>;
