/**
 * Stands for the network inside the jail: a stand-in program counts as carried out only when its call arrives here, so a
 * sandbox that cuts the network is seen to do so. Speaks enough HTTP to be reached through a proxy as well.
 */
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', (data) => {
    const line = data.toString().split('\n')[0];
    appendFileSync('/srv/reports', `${line}\n`);
    socket.end('ok\n');
  });
}).listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'));
