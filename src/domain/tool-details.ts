import type { InvolvedTool } from '../schema/incident-parts.ts';

/** What is known of a tool in an incident, one phrase each, and last what no source says. */
export function toolDetails(tool: Pick<InvolvedTool, 'version' | 'model' | 'mode'>): string[] {
  const fields = (['version', 'model', 'mode'] as const).flatMap((name) => (tool[name] === undefined ? [] : [{ name, value: tool[name] }]));
  const known = fields.filter((field) => !isUnknown(field.value)).map((field) => `${capital(field.name)}: ${field.value}`);
  const unknown = fields.filter((field) => isUnknown(field.value)).map((field) => field.name);
  return unknown.length === 0 ? known : [...known, `${capital(joinWords(unknown))} unknown`];
}

function isUnknown(value: string): boolean {
  return value.trim().toLowerCase() === 'unknown';
}

/** "version", "version and mode", "version, model and mode" */
function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
