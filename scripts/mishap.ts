#!/usr/bin/env node
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { startQuickly } from './lib/cache/start-quickly.ts';
import { findCommand } from './lib/find-command.ts';
import { usage } from './lib/usage.ts';
import { terminalStyle, withoutColourOption } from './lib/terminal-style.ts';
import { Misuse, type Io } from './lib/command.ts';
import { inertText } from './lib/inert-text.ts';

const { input: [name = '', ...rest], isPlain } = withoutColourOption(process.argv.slice(2));

// What prints colours of its own reads the variable.
if (isPlain) process.env['NO_COLOR'] = '1';

const io: Io = {
  write: (text) => { process.stdout.write(text); },
  complain: (text) => { process.stderr.write(text); },
  readFile: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
  writeFile: async (path, content) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  removeFile: (path) => rm(path),
  now: () => new Date(),
  style: terminalStyle(process.stdout.isTTY, isPlain ? { NO_COLOR: '1' } : process.env),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: async () => (await import('./lib/ask/terminal.ts')).terminalAsker(process.env) } : {}),
};

// Whoever reads the output may stop reading, as `head` does; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

startQuickly();
process.exitCode = await run(name, rest);

async function run(given: string, input: string[]): Promise<number> {
  if (given === '' || given === '--help' || given === '-h' || given === 'help') {
    io.write(await help());
    return given === '' ? 2 : 0;
  }
  const command = await findCommand(given);
  if (command === undefined) {
    io.complain(`mishap: there is no command "${inertText(given)}".\n\n${await help()}`);
    return 2;
  }
  try {
    return await command.run(input, io);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    io.complain(`mishap ${command.name}: ${error.message}\n"mishap ${command.name} --help" explains the command.\n`);
    return 2;
  }
}

async function help(): Promise<string> {
  return usage((await import('./commands/index.ts')).commands);
}
