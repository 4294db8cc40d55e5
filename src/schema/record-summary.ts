import { z } from 'zod';
import { oneOf, webAddress } from './fields.ts';
import { recordKinds } from './vocabulary.ts';

// The summary of a record from a stranger's pull request crosses a border as a file, so its size is bounded here.
const words = z.string().max(6000);

/** How many lines a part of a summary may have. */
export const mostLines = 400;

const lineSchema = z.strictObject({
  label: words.meta({ description: 'What the line is about.' }),
  text: words.meta({ description: 'What is said of it. Plain text; backticks mark code.' }),
  code: words.optional().meta({ description: 'A command or statement, its lines kept.' }),
  url: webAddress.optional().meta({ description: 'Address of a source.' }),
});

const sectionSchema = z.strictObject({ title: z.string().max(200), lines: z.array(lineSchema).max(mostLines) });

/** A record as it was understood, in plain text, for whoever reviews it. */
export const recordSummarySchema = z.strictObject({
  file: z.string().max(400),
  kind: oneOf(recordKinds),
  name: z.string().max(100).meta({ description: 'The number of an incident, the slug of anything else.' }),
  title: words,
  sections: z.array(sectionSchema).max(40),
});

/** What `mishap show --format json` writes. */
export const shownRecordsSchema = z.strictObject({ records: z.array(recordSummarySchema).max(50) });

export type SummaryLine = z.output<typeof lineSchema>;
export type SummarySection = z.output<typeof sectionSchema>;
export type RecordSummary = z.output<typeof recordSummarySchema>;
