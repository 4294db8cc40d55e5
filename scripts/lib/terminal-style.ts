/** How words are set off in a terminal; without colour all functions return their text unchanged. */
export interface TerminalStyle {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** Every command takes --no-color, at any place before a lone "--"; none has to know of it. */
export function withoutColourOption(given: readonly string[]): { readonly input: readonly string[]; readonly isPlain: boolean } {
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  const input = given.filter((each, index) => index >= end || each !== '--no-color');
  return { input, isPlain: input.length < given.length };
}

/** Colour in a terminal, none elsewhere; NO_COLOR turns it off and FORCE_COLOR on. */
export function terminalStyle(isTerminal: boolean | undefined, environment: Record<string, string | undefined>): TerminalStyle {
  const off = (environment['NO_COLOR'] ?? '') !== '';
  const forced = (environment['FORCE_COLOR'] ?? '') !== '' && environment['FORCE_COLOR'] !== '0';
  const coloured = !off && (forced || isTerminal === true);
  const set = (open: number, close: number) => (text: string) => (coloured ? `\u001b[${String(open)}m${text}\u001b[${String(close)}m` : text);
  return { bold: set(1, 22), dim: set(2, 22), red: set(31, 39), green: set(32, 39), yellow: set(33, 39) };
}
