import { z } from 'zod';
import { parseMoment } from './moment.ts';
import { frameworkIds } from './framework-names.ts';
import { members, readings, referenceSystems, sourceKinds, type Term } from './vocabulary.ts';

/** An enum over a closed list. */
export function oneOf<T extends Record<string, Term>>(list: T) {
  return z.enum(members(list) as [keyof T & string, ...(keyof T & string)[]]);
}

/** Plain text on one or more lines; backticks mark code, nothing else is markup. */
export const text = z.string().trim().min(1, 'must not be empty').max(1200);

/** A name short enough for a figure. */
export const shortName = z.string().trim().max(32).regex(/^\S+(?: \S+){0,3}$/, 'must be one to four words');

/** Lower-case words joined by hyphens: the file name without its ending, and the last part of the address. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens').max(80);

/** The permanent number of an incident; never reused. */
export const incidentId = z.string().regex(/^MISHAP-\d{4}-\d{4}$/, 'must look like MISHAP-2025-0001').brand<'IncidentId'>();

/** The key of a source within its record, cited in text as <Cite source="key" />. */
export const sourceKey = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens').max(40);

/** Keys of the sources that carry a statement. */
export const citedSources = z.array(sourceKey).min(1, 'must name at least one source').meta({ description: 'Keys of the sources in this record that say so.' });

/** An https or http address. */
export const webAddress = z.string().max(2000).refine(isWebAddress, 'must be a full https:// or http:// address without spaces or a user name').meta({ format: 'uri' });

const point = '\\d{4}(?:-Q[1-4]|-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}Z)?)?)?';

/** A time with the precision the source gives. */
export const moment = z
  .union([z.string(), z.number().int()])
  .transform((given, context) => {
    const parsed = parseMoment(String(given));
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: 'must be a date as the source gives it: 2025-07-18T09:30Z, 2025-07-18, 2025-07, 2025-Q3, 2025, a range 2025-07-17/2025-07-18, or unknown' });
    return z.NEVER;
  })
  // Written again for editors, which cannot run parseMoment: a little wider than it.
  .meta({ pattern: `^(?:unknown|${point}(?:/${point})?)$`, patternErrorMessage: 'Must be a date as the source gives it: 2025-07-18T09:30Z, 2025-07-18, 2025-07, 2025-Q3, 2025, a range of two joined by a slash, or unknown.' })
  .meta({ description: 'A date as precise as the source: minute (UTC), day, month, quarter, year, a range start/end, or unknown.', examples: ['2025-07-18', '2025-12', '2025-Q3', '2025-07-17/2025-07-18', 'unknown'] });

/** The same for what was done in this register, which is always known to the day. */
export const knownMoment = moment
  .refine(({ precision }) => precision !== 'unknown', 'must be a date; the day on which a record was changed is known')
  .meta({ pattern: `^${point}(?:/${point})?$`, patternErrorMessage: 'Must be a date: the day on which a record was changed is known.' });

/** A short statement with the sources that carry it. */
export const citedText = z.strictObject({ text: text.meta({ description: 'The statement, in our words.' }), sources: citedSources });

/** One thing that was opened or is cited. */
export const sourceSchema = z.strictObject({
  id: sourceKey.meta({ description: 'A short key, unique in the record, used in citations; never the name of a private person.' }),
  publisher: text.meta({ description: 'Who published it: an organisation, a site, or the affected user by role. The only place, with author, where a person may be named.' }),
  author: text.optional().meta({ description: 'The author as printed, if the source names one.' }),
  title: text.meta({ description: 'The title as printed, or a plain description if there is none.' }),
  published: moment.optional().meta({ description: 'When it was published, as far as known.' }),
  url: webAddress.meta({ description: 'Where anyone can open it.' }),
  also: z.array(webAddress).optional().meta({ description: 'Other addresses of the same text, such as a republication.' }),
  archive: webAddress.optional().meta({ description: 'An archived copy, if one is known.' }),
  kind: oneOf(sourceKinds).meta({ description: 'Whether it speaks from direct knowledge.' }),
  opened: oneOf(readings).meta({ description: 'How much of it the author of the record read.' }),
  context: z.boolean().optional().meta({ description: 'True for a source that does not speak of this event: another case, a product, a fix made for others. It is no evidence for the event and does not count as one.' }),
  dependsOn: z.array(sourceKey).optional().meta({ description: 'Sources in this list whose account it only repeats; it is then not independent of them.' }),
  supports: text.meta({ description: 'What it is cited for.' }),
});

/** The same event in another register. */
export const externalReferenceSchema = z.strictObject({
  system: oneOf(referenceSystems).meta({ description: 'Which register.' }),
  id: z.string().trim().min(1).max(80).meta({ description: 'The id there, without a prefix for CWE.' }),
  url: webAddress.optional().meta({ description: 'Its address, where it cannot be made from the id.' }),
  note: text.optional().meta({ description: 'What a reader should know, such as "as cited by others".' }),
});

/** A related requirement of a published framework: related to, never satisfied by. */
export const frameworkReferenceSchema = z.strictObject({
  framework: z.enum(frameworkIds).meta({ description: 'Which framework.' }),
  version: z.string().min(1).max(20).meta({ description: 'Which version; ids move between versions.' }),
  id: z.string().min(1).max(40).meta({ description: 'The id in that version, as listed under content/frameworks.' }),
});

export type Source = z.output<typeof sourceSchema>;
export type ExternalReference = z.output<typeof externalReferenceSchema>;
export type FrameworkReference = z.output<typeof frameworkReferenceSchema>;

/** True for an absolute http(s) address that carries no credentials, spaces or control characters. */
export function isWebAddress(given: string): boolean {
  // eslint-disable-next-line no-control-regex -- the point of the pattern
  if (/[\s\u0000-\u001f\u007f]/u.test(given)) return false;
  if (!/^https?:\/\//i.test(given)) return false;
  try {
    const address = new URL(given);
    return address.username === '' && address.password === '' && address.hostname.includes('.');
  } catch {
    return false;
  }
}
