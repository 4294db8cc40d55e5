/** Characters fields may have; those of the longest record have a third of it. The parser needs a second for twice as many that are broken. */
const lengthLimit = 60_000;

/** A record has five levels. The parser calls itself on each, and how many its stack holds depends on the caller. */
const depthLimit = 100;
const steepLine = /^(?:(?:[ \t]*-[ \t]+){30}| {200})/m;

/** Where YAML is longer or nested deeper than any record, and in which way; null where it is not. */
export function beyondLimits(yaml: string): { offset: number; problem: string } | null {
  if (yaml.length > lengthLimit) return { offset: lengthLimit, problem: `it has ${String(yaml.length)} characters, and ${String(lengthLimit)} are the most` };
  const deep = tooDeep(yaml);
  return deep === null ? null : { offset: deep, problem: 'it is nested too deeply to be read' };
}

/** Brackets in a text count too, and no text has so many left open. */
function tooDeep(yaml: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > depthLimit) return index;
  }
  return steepLine.exec(yaml)?.index ?? null;
}
