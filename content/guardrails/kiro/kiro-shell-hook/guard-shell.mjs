/**
 * Hook of Kiro before its shell tool: plain commands of the list run, everything else is left to a person.
 * Reads the event as JSON from standard input; exit code 2 blocks the tool, and standard error goes to the agent.
 */
const allowed = [
  // Git writes a file for --output and runs a program for --ext-diff.
  /^git (status|diff|log)(?!.*\s--(output|ext-diff))( |$)/,
  /^ls( |$)/,
  /^npm test$/,
  /^terraform plan$/,
];

function block(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

try {
  let input = '';
  for await (const part of process.stdin) input += part;
  const { command } = JSON.parse(input).tool_input;
  // What joins, redirects or substitutes could carry a second command; quotes and patterns give a word another spelling.
  const plain = !/[;&|<>`$(){}*?[\]~!#'"\\\n\r]/.test(command);
  if (!plain || !allowed.some((pattern) => pattern.test(command.trim()))) block('Not on the list of commands the agent may run; ask a person to run it.');
} catch (error) {
  block(`guard-shell: ${error.message}`);
}
