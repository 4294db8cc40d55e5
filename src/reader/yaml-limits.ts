/** Characters fields may have; those of the longest record have a third of it. The parser needs a second for twice as many that are broken. */
const lengthLimit = 60_000;

/** A record has five levels. The parser calls itself on each, and how many its stack holds depends on the caller. */
const depthLimit = 100;
const beginnings = 30;

/** Where YAML is longer or nested deeper than any record, and in which way; null where it is not. */
export function beyondLimits(yaml: string): { offset: number; problem: string } | null {
  if (yaml.length > lengthLimit) return { offset: lengthLimit, problem: `it has ${String(yaml.length)} characters, and ${String(lengthLimit)} are the most` };
  const deep = tooDeep(yaml);
  return deep === null ? null : { offset: deep, problem: 'it is nested too deeply to be read' };
}

function tooDeep(yaml: string): number | null {
  return bracketBeyondLimit(yaml) ?? lineBeyondLimit(yaml);
}

/** Brackets in a text count too, and no text has so many left open. */
function bracketBeyondLimit(yaml: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > depthLimit) return index;
  }
  return null;
}

/** A line that is indented too far, or in which so many lists and fields begin one within another. */
function lineBeyondLimit(yaml: string): number | null {
  let offset = 0;
  for (const line of yaml.split('\n')) {
    if (line.search(/[^ ]/) >= depthLimit || holdsBeginnings(line)) return offset;
    offset += line.length + 1;
  }
  return null;
}

function holdsBeginnings(line: string): boolean {
  let found = 0;
  for (const word of line.length < beginnings * 2 ? [] : line.split(/\s+/)) {
    found = word === '-' || word === '?' || word.endsWith(':') ? found + 1 : 0;
    if (found === beginnings) return true;
  }
  return false;
}
