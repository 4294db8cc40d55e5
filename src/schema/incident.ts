import { z } from 'zod';
import { citedSources, citedText, externalReferenceSchema, incidentId, moment, oneOf, sourceSchema, text } from './fields.ts';
import {
  actionSchema, chronologyEntrySchema, codedModeSchema, datedSchema, disputeSchema, exceptionSchema, glanceSchema, harmSchema,
  involvedToolSchema, judgementSchema, misreportedSchema, relatedSchema,
} from './incident-parts.ts';
import { autonomyLevels, environments, evidenceGrades, incidentKinds, recordStates, reviewStates, settings, severityBases, severityLevels } from './vocabulary.ts';

/** One incident. The order of the fields is the order an author meets them in. */
export const incidentSchema = z.strictObject({
  id: incidentId.meta({ description: 'Permanent number, given when the record is accepted. Drafts write MISHAP-0000-0000.' }),
  title: text.meta({ description: 'What happened to what, at most 100 characters, without a person’s name and without drama.' }),
  state: oneOf(recordStates),
  withdrawn: z.strictObject({ on: moment, reason: text }).optional().meta({ description: 'Required for a withdrawn record: when and why.' }),
  review: z.strictObject({ state: oneOf(reviewStates), on: moment.meta({ description: 'Day of the draft, the check or the review.' }), by: text.optional().meta({ description: 'Role of the person who reviewed it. Only for the state reviewed.' }) }),
  glance: glanceSchema.meta({ description: 'Four short phrases, at most 160 characters each: a reader who sees nothing else has the incident.' }),
  kind: oneOf(incidentKinds),
  setting: oneOf(settings),
  barrier: citedText.optional().meta({ description: 'For a near miss, and only for one: the barrier or chance that prevented the loss.' }),
  evidence: z.strictObject({ grade: oneOf(evidenceGrades), reason: text.meta({ description: 'Who agrees, who is silent, who contests.' }), singleSource: text.optional().meta({ description: 'Why fewer than two independent sources are enough: a lone first-hand report, for example.' }), unopened: text.optional().meta({ description: 'Why neither a primary nor two secondary sources could be opened by the author of the record. Shown to readers.' }) }),
  severity: z.strictObject({ level: oneOf(severityLevels), basis: oneOf(severityBases), reason: text.meta({ description: 'About five words.' }) }),
  dates: z.strictObject({
    occurred: datedSchema.meta({ description: 'When it happened. The date of a post is never this date unless the source says so.' }),
    disclosed: datedSchema.meta({ description: 'When it became public.' }),
    resolved: datedSchema.meta({ description: 'When the effect ended or was repaired.' }),
  }),
  tools: z.array(involvedToolSchema).min(1),
  affected: z.array(z.strictObject({ party: text.meta({ description: 'By role, never by a private name.' }), sector: text })).min(1),
  environments: z.array(oneOf(environments)).min(1).meta({ description: 'First the place of harm, then the place the agent acted from.' }),
  autonomy: z.strictObject({ level: oneOf(autonomyLevels), reason: text, sources: citedSources }),
  authority: z.strictObject({ credential: text.meta({ description: 'Whose credentials the agent used.' }), scope: text.meta({ description: 'What they allowed.' }), sources: citedSources }),
  actions: z.array(actionSchema).min(1),
  harms: z.array(harmSchema).meta({ description: 'Empty for near misses, disclosures and demonstrations.' }),
  chronology: z.array(chronologyEntrySchema).min(1).meta({ description: 'In order of time.' }),
  failureModes: z.array(codedModeSchema).max(6).meta({ description: 'Primary first, then in the order of the chain: cause, missing barrier, missing recovery.' }),
  noFailureMode: text.optional().meta({ description: 'Why no mode is established. Required when the list is empty.' }),
  controls: z.array(judgementSchema).min(1).meta({ description: 'Every control judged to have stopped it, and each judgement that differs from what the failure modes imply.' }),
  misreported: z.array(misreportedSchema),
  disputes: z.array(disputeSchema),
  similar: z.array(z.strictObject({ text, sources: citedSources })).optional().meta({ description: 'Similar reports that are not records of their own.' }),
  sources: z.array(sourceSchema).min(1),
  references: z.array(externalReferenceSchema),
  related: z.array(relatedSchema).meta({ description: 'Other records; the other record must point back.' }),
  revisions: z.array(z.strictObject({ on: moment, note: text })).min(1).meta({ description: 'Oldest first.' }),
  exceptions: z.array(exceptionSchema).optional(),
});

export type Incident = z.output<typeof incidentSchema>;
export type IncidentInput = z.input<typeof incidentSchema>;
