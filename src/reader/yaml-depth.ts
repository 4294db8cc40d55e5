/** A record has five levels. The parser calls itself on each, and how many its stack holds depends on the caller. */
const depthLimit = 100;
const steepLine = /^(?:(?:[ \t]*-[ \t]+){30}| {200})/m;

/** Where YAML is nested deeper than any record, or null. Brackets in a text count too, and no text has so many left open. */
export function depthBeyondLimit(yaml: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > depthLimit) return index;
  }
  return steepLine.exec(yaml)?.index ?? null;
}
