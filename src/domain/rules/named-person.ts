import { finding, type Finding } from '../finding.ts';
import { isDeniedName } from '../denied-names.ts';
import { textsOf } from '../texts.ts';
import { askedRecords, type Rule } from './rule.ts';

export const namedPerson: Rule = {
  name: 'named-person',
  summary: 'A person or an account is named outside a source line.',
  *check(register, context): Iterable<Finding> {
    for (const record of askedRecords(register, context)) {
      const authors = 'sources' in record.data ? record.data.sources.flatMap((source) => personalNames(source.author)) : [];
      for (const { text, place } of textsOf(record)) {
        for (const { found, sign } of findNames(text, authors)) yield finding('named-person', place, { text: found, sign });
      }
    }
  },
};

const handle = /(?<![\w@/.:-])@[A-Za-z][A-Za-z0-9_-]{2,38}(?![\w/-]|[.:]\w)/gu;
const titled = /\b(?:Mr|Mrs|Ms|Dr|Prof)\.? \p{Lu}[\p{L}'’-]+/gu;
const introduced = /\b(?:founder|engineer|developer|maintainer|researcher|user|blogger|journalist|author|customer|director|named|called|by) (?<name>\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,})(?!\p{L})(?! (?:\p{Lu}|Inc|Labs|Security|Research|Blog|Magazine|Forum|Database))/gu;
const pairs = /(?<![\p{L}'’-])(?=(\p{Lu}[\p{L}'’-]{1,40} \p{Lu}[\p{L}'’-]{1,40})(?![\p{L}'’-]))/gu;

/** Words in a text that look like the name or the account of a person. `authors` are names that stand in source lines. */
export function* findNames(text: string, authors: readonly string[]): Iterable<{ found: string; sign: string }> {
  // Most texts hold neither sign, and the patterns below are slow.
  if (!/@|\p{Lu}\S+ \p{Lu}/u.test(text)) return;
  for (const match of text.matchAll(handle)) yield { found: match[0], sign: 'it has the form of a handle' };
  for (const match of text.matchAll(titled)) yield { found: match[0], sign: 'it has the form of a title and a name' };
  for (const match of text.matchAll(introduced)) {
    const name = match.groups?.['name'] ?? '';
    if (!isOrganisation(name)) yield { found: name, sign: 'a role is followed by two capitalised words' };
  }
  for (const name of authors) if (namesPerson(text, name)) yield { found: name, sign: 'it is the author of a source' };
  for (const match of text.matchAll(pairs)) if (isDeniedName(match[1] ?? '')) yield { found: match[1] ?? '', sign: 'it is on the list of private names' };
}

/** The full names in an author line such as "A. Example and Berta Beispiel". */
function personalNames(author: string | undefined): string[] {
  return (author ?? '').split(/,| and |;|&/).map((name) => name.trim()).filter((name) => /^\p{Lu}\p{L}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+$/u.test(name) && !isOrganisation(name));
}

const organisations = ['Amazon Web', 'Google Cloud', 'Hugging Face', 'Redwood Research', 'Claude Code', 'Gemini Cli', 'Financial Times', 'Hacker News', 'Trail Of', 'General Analysis', 'Open Claw', 'Cloud Run', 'Visual Studio', 'Mac Mini', 'Model Context', 'Step Security', 'Cost Explorer', 'Business Insider', 'Red Hat'];

function isOrganisation(name: string): boolean {
  return organisations.some((each) => name.toLowerCase().startsWith(each.toLowerCase()));
}

/** True when the name stands in the text as words of its own, not as the beginning of a longer one. */
function namesPerson(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}]/u.test(text.slice(at + name.length, at + name.length + 1));
}
