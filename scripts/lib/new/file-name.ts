import { slugFrom } from '../../../src/domain/contribute/suggestions.ts';
import { finding } from '../../../src/domain/finding.ts';
import { slug as slugSchema } from '../../../src/schema/fields.ts';
import type { Io } from '../command.ts';
import { inOneLine } from './interview.ts';

/** A file name, without its ending, for a record with a title. */
export const nameFromTitle = slugFrom;

/** Where a record with a name stands. */
export function recordPath(content: string, slug: string): string {
  return `${content.replace(/\/+$/, '')}/incidents/${slug}.mdx`;
}

/** Why a record cannot be written under a name: it is no name, or it is taken. */
export async function wrongName(slug: string, content: string, { readFile }: Pick<Io, 'readFile'>): Promise<string | null> {
  const path = recordPath(content, slug);
  if (!slugSchema.safeParse(slug).success) return inOneLine(finding('bad-file-name', { file: path }, { name: `${slug}.mdx` }));
  const isThere = await readFile(path).then(() => true, (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'));
  return isThere ? `There is a record ${path} already. Nothing is written over; choose another name.` : null;
}
