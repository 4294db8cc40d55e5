/** A run of text; `marked` when it is a word that was searched for. */
export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
}

/** The runs of a search excerpt, in which `<mark>` stands around the words found and no other markup exists. Anything else stays text. */
export function splitMarks(excerpt: string): MarkedRun[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
