#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { startQuickly } from './lib/cache/start-quickly.ts';
import { findCommand } from './lib/find-command.ts';
import { usage } from './lib/usage.ts';
import { terminalStyle } from './lib/terminal-style.ts';
import { Misuse, type Io } from './lib/command.ts';

const io: Io = {
  write: (text) => { process.stdout.write(text); },
  complain: (text) => { process.stderr.write(text); },
  readFile: (path) => readFile(path, 'utf8'),
  writeFile: (path, content) => writeFile(path, content),
  now: () => new Date(),
  style: terminalStyle(process.stdout.isTTY, process.env),
};

// Whoever reads the output may stop reading, as `head` does; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

startQuickly();
const [name = '', ...rest] = process.argv.slice(2);
process.exitCode = await run(name, rest);

async function run(given: string, input: string[]): Promise<number> {
  if (given === '' || given === '--help' || given === '-h' || given === 'help') {
    io.write(await help());
    return given === '' ? 2 : 0;
  }
  const command = await findCommand(given);
  if (command === undefined) {
    io.complain(`mishap: there is no command "${given}".\n\n${await help()}`);
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
