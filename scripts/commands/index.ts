import type { Command } from '../lib/command.ts';
import { assignId } from './assign-id.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { links } from './links.ts';
import { newIncident } from './new.ts';
import { replay } from './replay.ts';
import { show } from './show.ts';
import { touched } from './touched.ts';

/** Every command of the tool, in the order the help text lists them: writing a record, looking after the register, using it. */
export const commands: readonly Command[] = [newIncident, check, fix, explain, show, links, touched, assignId, checklist, replay];
