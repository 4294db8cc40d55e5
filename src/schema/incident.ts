import { z } from 'zod';
import { citedSources, citedText, externalReferenceSchema, incidentId, knownMoment, oneOf, sourceSchema, text } from './fields.ts';
import {
  actionSchema, chronologyEntrySchema, codedModeSchema, datedSchema, disputeSchema, exceptionSchema, glanceSchema, harmSchema,
  involvedToolSchema, judgementSchema, misreportedSchema, relatedSchema,
} from './incident-parts.ts';
import { autonomyLevels, environments, evidenceGrades, incidentKinds, recordStates, reviewStates, settings, severityBases, severityLevels } from './vocabulary.ts';

/** One incident. The order of the fields is the order an author meets them in. */
export const incidentSchema = z.strictObject({
  id: incidentId.meta({ description: 'Permanent number, given when the record is accepted; its year is that of the event, or of its publication where that is unknown. Drafts write MISHAP-0000-0000.' }),
  title: text.meta({ description: 'What happened to what, at most 100 characters, without a person’s name and without drama.' }),
  state: oneOf(recordStates).meta({ description: 'Whether the record stands.' }),
  withdrawn: z.strictObject({ on: knownMoment, reason: text.meta({ description: 'What turned out wrong.' }) }).optional().meta({ description: 'Required for a withdrawn record: when and why.' }),
  review: z.strictObject({ state: oneOf(reviewStates).meta({ description: 'How far the record has been checked.' }), on: knownMoment.meta({ description: 'Day of the draft, the check or the review.' }), by: text.optional().meta({ description: 'Role of the person who reviewed it. Only for the state reviewed.' }) }).meta({ description: 'Who has held the record against its sources, and when.' }),
  glance: glanceSchema.meta({ description: 'Four short phrases, at most 160 characters each: a reader who sees nothing else has the incident.' }),
  kind: oneOf(incidentKinds).meta({ description: 'What sort of event it was; decides where it is counted.' }),
  setting: oneOf(settings).meta({ description: 'Where the agent worked.' }),
  barrier: citedText.optional().meta({ description: 'For a near miss, and only for one: the barrier or chance that prevented the loss.' }),
  evidence: z.strictObject({ grade: oneOf(evidenceGrades).meta({ description: "How sure the event and the agent's part in it are; the weaker of the two decides." }), reason: text.meta({ description: 'Who agrees, who is silent, who contests.' }), singleSource: text.optional().meta({ description: 'Why fewer than two independent sources are enough: a lone first-hand report, for example.' }), unopened: text.optional().meta({ description: 'Why neither a primary nor two secondary sources could be opened by the author of the record. Shown to readers.' }) }).meta({ description: 'How sure it is, and why.' }),
  severity: z.strictObject({ level: oneOf(severityLevels).meta({ description: 'The highest row of the severity scale reached in any column.' }), basis: oneOf(severityBases).meta({ description: 'Whether it happened or could have.' }), reason: text.meta({ description: 'About five words.' }) }).meta({ description: 'How bad it was, on the known facts.' }),
  dates: z.strictObject({
    occurred: datedSchema.meta({ description: 'When it happened. The date of a post is never this date unless the source says so.' }),
    disclosed: datedSchema.meta({ description: 'When it became public.' }),
    resolved: datedSchema.meta({ description: 'When the effect ended or was repaired.' }),
  }).meta({ description: 'Three dates that are never taken for one another.' }),
  tools: z.array(involvedToolSchema).min(1).meta({ description: 'Agents and platforms that took part, the agent first.' }),
  affected: z.array(z.strictObject({ party: text.meta({ description: 'By role, never by a private name.' }), sector: text.meta({ description: 'The field the party works in, or individual.' }) })).min(1).meta({ description: 'Who lost something, or would have.' }),
  environments: z.array(oneOf(environments)).min(1).meta({ description: 'First the place of harm, then the place the agent acted from.' }),
  autonomy: z.strictObject({ level: oneOf(autonomyLevels).meta({ description: 'Who decided on the act; unknown unless a source says so.' }), reason: text.meta({ description: 'What the sources say about modes and approvals.' }), sources: citedSources }).meta({ description: 'How much a person had in hand.' }),
  authority: z.strictObject({ credential: text.meta({ description: 'Whose credentials the agent used.' }), scope: text.meta({ description: 'What they allowed.' }), sources: citedSources }).meta({ description: 'What allowed the agent to act.' }),
  actions: z.array(actionSchema).min(1).meta({ description: 'What the agent did, one row for each distinct act.' }),
  harms: z.array(harmSchema).meta({ description: 'Empty for near misses, disclosures and demonstrations.' }),
  chronology: z.array(chronologyEntrySchema).min(1).meta({ description: 'In order of time.' }),
  failureModes: z.array(codedModeSchema).max(6).meta({ description: 'Primary first, then in the order of the chain: cause, missing barrier, missing recovery.' }),
  noFailureMode: text.optional().meta({ description: 'Why no mode is established. Required when the list is empty.' }),
  controls: z.array(judgementSchema).min(1).meta({ description: 'Every control judged to have stopped it, and each judgement that differs from what the failure modes imply.' }),
  misreported: z.array(misreportedSchema).meta({ description: 'Claims that circulate and are not what the sources say.' }),
  disputes: z.array(disputeSchema).meta({ description: 'What parties with direct knowledge contest, both sides.' }),
  similar: z.array(z.strictObject({ text: text.meta({ description: 'What the other report says.' }), sources: citedSources })).optional().meta({ description: 'Similar reports that are not records of their own.' }),
  sources: z.array(sourceSchema).min(1).meta({ description: 'Everything that is cited, in the order it is numbered.' }),
  references: z.array(externalReferenceSchema).meta({ description: 'The same event, flaw or weakness in other registers.' }),
  related: z.array(relatedSchema).meta({ description: 'Other records; the other record must point back.' }),
  revisions: z.array(z.strictObject({ on: knownMoment, note: text.meta({ description: 'What was changed, and why.' }) })).min(1).meta({ description: 'Oldest first.' }),
  exceptions: z.array(exceptionSchema).optional().meta({ description: 'Words that a wording rule would report and that are right here all the same.' }),
});

export type Incident = z.output<typeof incidentSchema>;
export type IncidentInput = z.input<typeof incidentSchema>;
