import { z } from 'zod';
import { text, webAddress } from './fields.ts';
import { frameworkIds } from './framework-names.ts';

/** The ids of one version of a framework, verified against the publisher or two independent sources. */
export const frameworkSchema = z.strictObject({
  framework: z.enum(frameworkIds),
  version: z.string().min(1).max(20),
  title: text,
  url: webAddress,
  note: text.optional(),
  ids: z.array(z.strictObject({
    id: z.string().min(1).max(40),
    title: text.meta({ description: 'The exact title, or our short name where the framework gives none.' }),
    ourTitle: z.boolean().optional().meta({ description: 'True where the title is ours.' }),
    url: webAddress.optional(),
  })).min(1),
});

export type Framework = z.output<typeof frameworkSchema>;
