const quoted = /[“"](?<english>[^“”"]+)[”"]|„(?<german>[^„“”]+)[“”]|«(?<french>[^«»]+)»|»(?<turned>[^«»]+)«/gu;

/** What stands between double quotation marks in a text, in the marks of several languages. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(quoted)].map(({ groups = {} }) => Object.values(groups).find((words) => (words as string | undefined) !== undefined) ?? '');
}
