import { request as requestHttp, type ClientRequest } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { site } from '../../../src/site.ts';
import type { Network } from './network.ts';

/** The first lines of an answer. Nothing else of it is read. */
export interface Head {
  readonly status: number;
  readonly location: string | null;
}

/** The address leads to a place that must not be visited. */
export class RefusedAddress extends Error {}

/** Milliseconds until an answer must have begun. */
const patience = 15_000;

const headers = {
  'user-agent': `Mozilla/5.0 (compatible; Mishap link check; +${site.url}${site.base}/about/)`,
  accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8',
};

/**
 * Asks for an address and reads the head of the answer alone, so that neither its size nor its content matters.
 *
 * Rejects with RefusedAddress where the address, or one its name stands for, is not on the open internet; otherwise
 * with the error of the connection.
 */
export async function requestHead(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Head> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RefusedAddress('it is no http or https address');
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(hostname) !== 0 && !network.allows(hostname)) throw refusal();
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = ask(url, { method, headers, agent: false, lookup: guarded(network), maxHeaderSize: 32_768, signal: AbortSignal.timeout(patience) });
    asked.on('error', reject);
    // Where a server changes to another protocol nothing but the end of the connection is told.
    asked.on('close', () => { reject(new Error('The connection ended without an answer.')); });
    asked.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      asked.destroy();
    });
    asked.end();
  });
}

/**
 * Looks a name up and connects to what was found and judged here, not to what a second look-up might give. One address
 * that is not allowed is enough to refuse the name.
 */
function guarded(network: Network): LookupFunction {
  return (hostname, options, done) => {
    network.resolve(hostname).then((addresses) => {
      if (addresses.length === 0) done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
      else if (!addresses.every((address) => network.allows(address))) done(refusal(), '', 0);
      else if (options.all === true) done(null, addresses.map((address) => ({ address, family: isIP(address) })));
      else done(null, addresses[0] ?? '', isIP(addresses[0] ?? ''));
    }, (error: unknown) => { done(error instanceof Error ? error : new Error(String(error)), '', 0); });
  };
}

function refusal(): RefusedAddress {
  return new RefusedAddress('it is not on the open internet');
}
