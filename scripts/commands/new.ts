import type { Command } from '../lib/command.ts';
import { head } from '../lib/new/usage.ts';

/** The questions and their judges are loaded when they are asked: the other commands start without them. */
export const newIncident: Command = {
  name: 'new',
  summary: 'Write a new incident record, question by question.',
  usage: head,
  run: async (input, io) => (await import('../lib/new/run.ts')).run(input, io),
};
