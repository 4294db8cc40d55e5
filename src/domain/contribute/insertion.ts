import type { ProseComponent } from '../../schema/prose.ts';

/** A text to be put into the write-up, and where in it somebody goes on typing. */
export interface Insertion {
  readonly text: string;
  readonly caret: number;
}

/**
 * A component with nothing in it that somebody would have to remember to replace: what is not known stays empty, and
 * what is empty is a finding.
 *
 * @param chosen the text it is put around; may be empty
 * @param source key of the source; empty where there are several to choose from
 */
export function insertionOf(component: ProseComponent, chosen: string, source: string): Insertion {
  const [before, after] = {
    Cite: [`${chosen}<Cite source="${source}" />`, ''],
    Quote: [`<Quote source="${source}" by="">${chosen}`, '</Quote>'],
    Command: [`\n<Command source="${source}" form="verbatim">\n\n\`\`\`sh\n${chosen}`, '\n```\n\n</Command>\n'],
    Callout: [`\n<Callout kind="unknown">\n\n${chosen}`, '\n\n</Callout>\n'],
  }[component] as [string, string];
  const empty = before.indexOf('""');
  return { text: before + after, caret: empty === -1 ? before.length : empty + 1 };
}
