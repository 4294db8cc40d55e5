/**
 * Names that say only how a reader came to a page: campaign labels and identifiers of a click or a mail. Names that a
 * page may use for something else, such as `ref`, `source`, `id` or `si`, are not among them.
 */
const tracking = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid', 'rdt_cid', 'igshid', 'igsh', 'li_fat_id', 'epik',
  'mc_cid', 'mc_eid', 'mkt_tok', 'vero_id', 'vero_conv', 'oly_anon_id', 'oly_enc_id', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', '_kx', 'ml_subscriber', 'ml_subscriber_hash', 's_kwcid', '_openstat', '_ga', '_gl',
]);

/**
 * A web address without blanks around it and without tracking parameters. What may carry meaning stays as it was
 * written: other parameters, their order, the fragment. A text that is no web address comes back unchanged.
 */
export function cleanAddress(given: string): string {
  const address = given.trim();
  if (!/^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(address)) return given;
  // The address inside that of an archive is part of the name of the copy.
  if (holdsAddress(address)) return address;
  const [beforeFragment = '', ...fragment] = address.split('#');
  const [page = '', ...query] = beforeFragment.split('?');
  const pairs = query.join('?').split('&');
  const kept = pairs.filter((pair) => !isTracking(pair.split('=')[0] ?? ''));
  if (kept.length === pairs.length) return address;
  return [kept.length === 0 ? page : `${page}?${kept.join('&')}`, ...fragment].join('#');
}

/** Whether an address holds another in its path, as copies in an archive do. */
function holdsAddress(address: string): boolean {
  return /^https?:\/\/[^/?#]+\/[^?#]*https?:\/\//i.test(address);
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return tracking.has(lower) || /^(?:utm|mtm|pk)_[a-z_]+$/.test(lower);
}
