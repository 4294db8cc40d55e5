import { type Tool } from './protocol.ts';

const names = /^(Bash|bash|run_shell_command|shell|shell_command|exec_command|local_shell|execute_command|run_commands|execute_bash|run_terminal_cmd)$/;

/** The tool by which an agent runs command lines; null where it offers none. */
export function findShellTool(tools: readonly Tool[]): Tool | null {
  return tools.find(({ name }) => names.test(name)) ?? null;
}

/** Arguments that ask a shell tool to run one command line, with something harmless for whatever else it requires. */
export function argumentsFor(tool: Tool, text: string): Record<string, unknown> {
  const properties = tool.parameters.properties ?? {};
  const key = ['command', 'cmd', 'commands'].find((each) => each in properties) ?? 'command';
  const type = properties[key]?.type;
  const filled: Record<string, unknown> = { [key]: type === 'array' || type === 'ARRAY' ? ['bash', '-lc', text] : text };
  for (const name of tool.parameters.required ?? []) {
    if (name in filled) continue;
    const wanted = String(properties[name]?.type).toLowerCase();
    filled[name] = wanted === 'boolean' ? false : wanted === 'number' || wanted === 'integer' ? 10000 : 'replay';
  }
  return filled;
}
