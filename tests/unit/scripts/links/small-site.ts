import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, type Network } from '../../../../scripts/lib/links/network.ts';

/** How a path answers: a status, and where it leads. `head` is the status to HEAD where that differs; 0 hangs up, 101 changes to another protocol. */
export type Answers = Readonly<Record<string, { readonly status: number; readonly location?: string; readonly head?: number }>>;

export interface SmallSite {
  /** `METHOD path` of every request, in order. */
  readonly asked: readonly string[];
  readonly userAgents: ReadonlySet<string>;
  readonly mostAtOnce: () => number;
  readonly url: (path: string, host?: string) => string;
  readonly network: Network;
}

/** Names this network knows; every other has no address. */
const names: Readonly<Record<string, readonly string[]>> = { 'site.test': ['127.0.0.1'], 'other.test': ['127.0.0.1'], 'inside.test': ['10.0.0.7'], 'two-faced.test': ['93.184.215.14', '169.254.169.254'] };

/** A site on this machine, and a network that allows it and nothing else that is not public. */
export async function withSmallSite<T>(answers: Answers, use: (site: SmallSite) => Promise<T>, delay = 0): Promise<T> {
  const [asked, userAgents]: [string[], Set<string>] = [[], new Set()];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = answers[path] ?? { status: 404 };
    asked.push(`${request.method ?? ''} ${path}`);
    userAgents.add(request.headers['user-agent'] ?? '');
    most = Math.max(most, open += 1);
    setTimeout(() => {
      open -= 1;
      const status = request.method === 'HEAD' ? answer.head ?? answer.status : answer.status;
      if (status === 0) return void request.socket.destroy();
      if (status === 101) return void request.socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n');
      response.writeHead(status, answer.location === undefined ? {} : { location: answer.location });
      response.end(request.method === 'GET' ? 'text'.repeat(100_000) : undefined);
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    resolve: (hostname) => (names[hostname] === undefined ? Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' })) : Promise.resolve(names[hostname])),
    allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
  };
  try {
    return await use({ asked, userAgents, mostAtOnce: () => most, url: (path, host = 'site.test') => `http://${host}:${String(port)}${path}`, network });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
