import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The editor that a person has chosen, with its arguments; null where none is. */
export function editorOf(environment: Readonly<Record<string, string | undefined>>): readonly [string, ...string[]] | null {
  const [program, ...args] = (environment['VISUAL'] ?? environment['EDITOR'] ?? '').split(' ').filter((word) => word !== '');
  return program === undefined ? null : [program, ...args];
}

/** Lets a person edit a text in their editor. Throws where the editor does not start or fails; the text is then unchanged. */
export async function editText([program, ...args]: readonly [string, ...string[]], text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-write-up-'));
  const file = join(folder, 'write-up.md');
  await writeFile(file, text);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, [...args, file], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${program}" ended with ${String(code)}. What was written is in ${file}.`));
    });
  });
  const edited = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  return edited;
}
