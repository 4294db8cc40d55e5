import type { Network } from './network.ts';
import { RefusedAddress, requestHead, type Head } from './request.ts';

/** What came of asking for an address. Reasons are our words or the code of an error, never text of an answer. */
export type Visit =
  | { readonly state: 'alive'; readonly status: number; /** Where it has moved for good, if it has. */ readonly movedTo: string | null }
  | { readonly state: 'gone'; readonly status: number }
  | { readonly state: 'unclear'; readonly status: number }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'unreachable'; readonly reason: string };

const mostRedirects = 5;

/** Asks for an address, first for its head alone; where that fails once more in full, since some servers answer only that. */
export async function visit(url: string, network: Network): Promise<Visit> {
  const first = await follow(url, 'HEAD', network);
  const isSettled = first.state === 'alive' || first.state === 'refused' || (first.state === 'unreachable' && nameless.has(first.reason));
  return isSettled ? first : follow(url, 'GET', network);
}

/** Errors that asking once more does not change. */
const nameless: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH']);

async function follow(url: string, method: 'HEAD' | 'GET', network: Network): Promise<Visit> {
  let [at, permanent] = [new URL(url), true];
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      const head = await requestHead(at, method, network);
      const next = redirect(head, at);
      if (next === null) return answer(head.status, permanent && step > 0 ? at.href : null);
      permanent &&= head.status === 301 || head.status === 308;
      at = next;
    }
    return { state: 'refused', reason: `it redirects more than ${String(mostRedirects)} times` };
  } catch (error) {
    if (error instanceof RefusedAddress) return { state: 'refused', reason: error.message };
    return { state: 'unreachable', reason: codeOf(error) };
  }
}

/** Where an answer leads, or null where it is the last. */
function redirect({ status, location }: Head, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  if (!URL.canParse(location, from)) throw new RefusedAddress('it redirects to something that is no address');
  const next = new URL(location, from);
  if (next.username !== '' || next.password !== '') throw new RefusedAddress('it redirects with a user name');
  return next;
}

function answer(status: number, movedTo: string | null): Visit {
  if (status >= 200 && status < 300) return { state: 'alive', status, movedTo };
  return { state: status === 404 || status === 410 ? 'gone' : 'unclear', status };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time';
  return 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{2,60}$/.test(error.code) ? error.code : 'no answer';
}
