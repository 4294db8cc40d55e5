// PreToolUse hook for Claude Code: lets a short list of plain commands pass and asks a person about everything else.
// Where nobody is asked, everything else is denied.
// Whatever goes wrong here ends with exit code 2, the only code that blocks the command.
import { readFileSync } from 'node:fs';

/** Words a command may begin with. `exact` allows nothing after them. */
const allowed = [
  { words: ['git', 'status'] },
  { words: ['git', 'diff'] },
  { words: ['git', 'log'] },
  { words: ['git', 'show'] },
  { words: ['ls'] },
  { words: ['pwd'] },
  { words: ['npm', 'test'], exact: true },
  { words: ['npm', 'run', 'lint'], exact: true },
  { words: ['npm', 'run', 'build'], exact: true },
  { words: ['terraform', 'validate'], exact: true },
  { words: ['terraform', 'plan'], exact: true },
];

/** Anything by which a shell makes one line into more than one plain command. */
const notPlain = /[;&|<>$`(){}*?[\]~!#\\\n\r'"]/;

/** @param {string} command */
function isAllowed(command) {
  if (notPlain.test(command)) return false;
  const words = command.trim().split(/[ \t]+/);
  // Git writes a file for --output and runs a program for --ext-diff.
  if (words.some((word) => /^(--output|--ext-diff)/.test(word))) return false;
  return allowed.some(({ words: start, exact }) => start.every((word, place) => words[place] === word) && (exact !== true || words.length === start.length));
}

try {
  const { tool_name: tool, tool_input: input, permission_mode: mode } = JSON.parse(readFileSync(0, 'utf8'));
  if (tool === 'Bash') {
    const pass = isAllowed(String(input.command));
    // In a mode that skips questions, Claude Code answers some of them itself; only a denial holds there.
    const otherwise = mode === 'default' ? 'ask' : 'deny';
    const answer = { hookEventName: 'PreToolUse', permissionDecision: pass ? 'allow' : otherwise, permissionDecisionReason: `${pass ? 'On' : 'Not on'} the list of the hook.` };
    process.stdout.write(JSON.stringify({ hookSpecificOutput: answer }));
  }
} catch (error) {
  process.stderr.write(`The hook failed, so the command is blocked: ${String(error)}\n`);
  process.exitCode = 2;
}
