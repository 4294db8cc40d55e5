import { incidentId, slug } from '../../schema/fields.ts';

/** A number that was given, and the file name of the record that got it. */
export interface GivenNumber {
  readonly id: string;
  readonly slug: string;
  /** 1-based line of the list. */
  readonly line: number;
}

/** The list of numbers as read. Lines that are none are kept apart. */
export interface NumberList {
  readonly given: readonly GivenNumber[];
  readonly broken: readonly { readonly line: number; readonly text: string }[];
}

const head = `# Every number that was ever given to an incident, and the file name it was given to.
# "mishap assign-id" adds lines. No line is changed or removed, whatever becomes of the record.
`;

/** Reads the list of given numbers: a line each, the number, a space, the file name without its ending. */
export function readNumberList(text: string): NumberList {
  const given: GivenNumber[] = [];
  const broken: { line: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [id = '', name = '', ...rest] = line.trim().split(/\s+/);
    if (rest.length === 0 && incidentId.safeParse(id).success && slug.safeParse(name).success) given.push({ id, slug: name, line: index + 1 });
    else broken.push({ line: index + 1, text: line });
  }
  return { given, broken };
}

/** The list as it is written: in order of the numbers. */
export function writeNumberList(given: readonly Pick<GivenNumber, 'id' | 'slug'>[]): string {
  const lines = given.map(({ id, slug: name }) => `${id} ${name}\n`).sort();
  return head + lines.join('');
}
