import { z } from 'zod';
import { oneOf, slug, text } from './fields.ts';
import { engines, notReplayableKinds, outcomes, spellingKinds } from './vocabulary.ts';

const command = z.string().min(1).max(2000);
const basis = text.meta({ description: 'What in the record it rests on.' });

/** The same act as requests to engines that do not read command lines. */
const requests = z.strictObject({
  aws: z.array(z.strictObject({ action: z.string(), resource: z.string(), basis })).optional(),
  sql: z.array(z.strictObject({ statement: command, basis })).optional(),
  cedar: z.array(z.strictObject({ action: z.string(), basis })).optional(),
  kubernetes: z.array(z.strictObject({ operation: z.string(), resource: z.string(), basis, object: z.unknown().optional() })).optional(),
});

const replayAction = z.strictObject({
  id: slug.meta({ description: 'Unique over all files: the slug of the incident, or that and a word.' }),
  incident: slug.meta({ description: 'Slug of the incident record.' }),
  place: z.number().int().positive().meta({ description: 'Place in the list of actions of the record, from 1.' }),
  adapted: text.optional().meta({ description: 'What was filled in or left out so that it can be run.' }),
  spellings: z.array(z.strictObject({ text: command, by: oneOf(spellingKinds) })).meta({ description: 'Ways to write it; the recorded one first.' }),
  requests: requests.optional(),
});

const benignAction = z.strictObject({
  id: slug,
  text: command,
  mayAsk: z.boolean().meta({ description: 'True where a guardrail may ask a person first.' }),
  requests: requests.optional(),
});

const notReplayable = z.strictObject({
  incident: slug, place: z.number().int().positive(), kind: oneOf(notReplayableKinds), reason: text,
});

/** One file below content/replays: actions of an incident, benign work, or what cannot be replayed. */
export const replayFileSchema = z.strictObject({
  actions: z.array(replayAction).optional(),
  benign: z.array(benignAction).optional(),
  notReplayable: z.array(notReplayable).optional(),
});

const verdict = z.object({
  guardrail: slug, engine: oneOf(engines), version: z.string().max(40), attempt: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){1,3}$/), text: z.string(),
  with: oneOf(outcomes), without: oneOf(outcomes), said: z.string(),
});

/** What a complete and passing run wrote; nobody writes it by hand. */
export const replayRunSchema = z.object({
  made: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  node: z.string(),
  platform: z.string(),
  /** By guardrail the fingerprint of its files and of how it was started, so that a later change is seen; by `guardrail@engine` that of its files alone for a second reading. */
  hashes: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  rows: z.array(verdict),
});

export type ReplayFile = z.output<typeof replayFileSchema>;
export type ReplayAction = z.output<typeof replayAction>;
export type BenignAction = z.output<typeof benignAction>;
export type NotReplayable = z.output<typeof notReplayable>;
export type ReplayRun = z.output<typeof replayRunSchema>;
export type Verdict = z.output<typeof verdict>;
