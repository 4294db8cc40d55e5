/** Run inside the jail: tries to get out, and prints what worked as a JSON list. Changes nothing where it succeeds. */
import { closeSync, existsSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

const [realHome, hostPort, secretName] = process.argv.slice(2) as [string, string, string];
const leaks: string[] = [];

function opensForWriting(path: string): boolean {
  try {
    // Opened and closed, never written to.
    closeSync(openSync(path, 'r+'));
    return true;
  } catch {
    return false;
  }
}

function connects(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(1000, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

if (['/usr/bin/env', '/usr/bin/git', '/lab/jail/places.ts'].some(opensForWriting)) leaks.push('read-only: a file of the system or of the project can be opened for writing');
if (existsSync(`${realHome}/.`) && !realHome.startsWith('/srv')) leaks.push(`own-root: the real home ${realHome} is there`);
if (Object.values(networkInterfaces()).flat().some((each) => each !== undefined && !each.internal)) leaks.push('own-network: there is an interface besides loopback');
if (await connects(Number(hostPort), '127.0.0.1')) leaks.push('own-network: a server outside the jail answers on loopback');
if (await connects(53, '192.0.2.1')) leaks.push('own-network: an address that is not loopback answers');
const effective = /^CapEff:\s*(\w+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 'unknown';
if (!/^0+$/.test(effective)) leaks.push(`no-capabilities: ${effective}`);
const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
const foreign = processes.filter((id) => {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(secretName);
  } catch {
    return false;
  }
});
if (foreign.some((id) => Number(id) !== process.pid && !isOurs(id))) leaks.push('own-processes: a process outside the jail is visible');
if (process.env[secretName] !== undefined) leaks.push('clean-environment: a variable of the surroundings is visible');

/** The commands that built the jail name the secret as well, being its ancestors. */
function isOurs(id: string): boolean {
  for (let at = process.pid; at > 1; at = parentOf(at)) if (String(at) === id) return true;
  return id === '1';
}

function parentOf(id: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
}

process.stdout.write(JSON.stringify(leaks));
