import { expect, test } from 'vitest';
import { commands } from '../../../scripts/commands/index.ts';
import { findCommand } from '../../../scripts/lib/find-command.ts';

test('every command of the help text is found by its name alone', async () => {
  for (const command of commands) expect(await findCommand(command.name)).toBe(command);
});

test.each(['', 'chek', 'index', '../mishap', 'check.ts', '__proto__'])('%j is no command', async (name) => {
  expect(await findCommand(name)).toBeUndefined();
});
