import { createServer, type Server } from 'node:net';

/** Stands for everything beyond the machine: notes what a program asked of it, and confirms. */
export class Outside {
  #said: string[] = [];

  listen(port: number): Promise<Server> {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (bytes) => {
        this.#said.push(bytes.toString().trim());
        socket.end('ok\n');
      });
    });
    return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
  }

  /** What was said since the last call. */
  take(): string[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }
}
