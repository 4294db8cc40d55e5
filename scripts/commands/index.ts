import type { Command } from '../lib/command.ts';
import { assignId } from './assign-id.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { replay } from './replay.ts';

/** Every command of the tool, in the order the help text lists them. */
export const commands: readonly Command[] = [check, checklist, replay, assignId];
