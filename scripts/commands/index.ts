import type { Command } from '../lib/command.ts';
import { newIncident } from './new.ts';
import { assignId } from './assign-id.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { replay } from './replay.ts';

/** Every command of the tool, in the order the help text lists them. */
export const commands: readonly Command[] = [newIncident, check, assignId, checklist, replay];
