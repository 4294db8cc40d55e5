import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './command.ts';

/** The command of a name, loaded alone: the others bring modules it does not need. A command stands in a file of its name. */
export async function findCommand(name: string): Promise<Command | undefined> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || !existsSync(join(import.meta.dirname, `../commands/${name}.ts`))) return undefined;
  const exported = await import(`../commands/${name}.ts`) as Record<string, Partial<Command>>;
  return Object.values(exported).find((each): each is Command => each.name === name && each.run !== undefined);
}
