import pLimit from 'p-limit';
import type { Network } from './network.ts';
import { visit, type Visit } from './visit.ts';

const mostAtOnce = 8;
const mostAtOneHost = 2;

/** Visits every address once, few at a time and fewer at each host. */
export async function visitAll(urls: readonly string[], network: Network): Promise<ReadonlyMap<string, Visit>> {
  const atOnce = pLimit(mostAtOnce);
  const atHost = new Map<string, ReturnType<typeof pLimit>>();
  const visits = [...new Set(urls)].map(async (url) => {
    const { host } = new URL(url);
    const limit = atHost.get(host) ?? pLimit(mostAtOneHost);
    atHost.set(host, limit);
    return [url, await limit(() => atOnce(() => visit(url, network)))] as const;
  });
  return new Map(await Promise.all(visits));
}
