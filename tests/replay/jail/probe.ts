import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { jailCommand, type Jail } from './bubblewrap.ts';
import { places } from './places.ts';

/**
 * Tries to break out of the jail and names every way that worked. An empty list is the only answer after which a
 * recorded command may be run in it.
 */
export async function escapes(jail: Jail): Promise<string[]> {
  const secret = `MISHAP_PROBE_${randomBytes(6).toString('hex')}`;
  const witness = spawn('sleep', ['60'], { argv0: secret, stdio: 'ignore' });
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // A jail that shows the whole machine shows this folder at its own place and not under /lab.
  const script = jail.leaveOut === 'own-root' ? `${jail.lab}/jail/escape-attempts.ts` : `${places.lab}/jail/escape-attempts.ts`;
  const node = jail.leaveOut === 'own-root' ? jail.node : places.node;
  try {
    const output = await run(jailCommand(jail, [node, script, homedir(), String(port), secret]), { ...process.env, [secret]: '1' });
    return JSON.parse(output) as string[];
  } finally {
    witness.kill();
    server.close();
  }
}

/** A jail was built and can be left. */
export class JailLeaks extends Error {}

/**
 * Lets nothing be run in a jail that does not hold.
 *
 * @throws JailLeaks with every way out; another error where no jail could be built at all
 */
export async function refuseUnlessTight(jail: Jail): Promise<void> {
  const found = await escapes(jail);
  if (found.length > 0) throw new JailLeaks(`The jail leaks, so nothing is run in it:\n${found.map((each) => `  ${each}`).join('\n')}`);
}

function run([program, ...words]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program ?? '', words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The probe did not run (exit ${String(code)}): ${complaint.trim()}`));
    });
  });
}
