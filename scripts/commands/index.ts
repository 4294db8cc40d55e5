import type { Command } from '../lib/command.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { fix } from './fix.ts';
import { replay } from './replay.ts';

/** Every command of the tool, in the order the help text lists them. */
export const commands: readonly Command[] = [check, fix, checklist, replay];
