import type { Command } from './command.ts';

/** The help text of the tool: its commands, a line each. */
export function usage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Usage: mishap <command> [options]\n\nCommands:\n${lines.join('\n')}\n\n"mishap <command> --help" explains a command.\nColour is used in a terminal only; --no-color or NO_COLOR=1 turns it off.\n`;
}
