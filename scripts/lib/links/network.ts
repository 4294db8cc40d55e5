import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** What a visit may use of the network. */
export interface Network {
  /** The addresses a name stands for; rejects where there are none. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  /** Whether a connection to an IP address is allowed. */
  readonly allows: (address: string) => boolean;
}

/** The network as it is, without what lies inside of one: a record must not make this machine knock at doors next to it. */
export const publicNetwork: Network = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
};

/** Not public, and told by no range: the old form of an IPv4 address in an IPv6 one, and the address at which Azure, where GitHub's machines stand, serves each of them. */
const special = ['::/96', '168.63.129.16/32'].map((range) => ipaddr.parseCIDR(range));

/** True for an IP address of the open internet; false for loopback, private, link-local and all other special ranges. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address written as IPv6 is judged as what it is.
  const judged = ipaddr.process(address);
  return judged.range() === 'unicast' && !special.some((range) => judged.kind() === range[0].kind() && judged.match(range));
}
