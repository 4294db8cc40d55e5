/** Takes a text apart in the ways in which links and files come to harm on their way. The same seed gives the same harm. */
export function mutator(seed: number): (text: string) => string {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 16807) % 2147483647;
    return Math.floor((state / 2147483647) * limit);
  };
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const pieces = [
    '%', '%%', '%0', '%zz', '%00', '%0A', '%E2%80', '%ED%A0%80', '&', '=', '#', '?', '.', ',', '+', '&v=2', '&v=999999999999999999999', '&v=-1', '&done=__proto__', '&done=constructor.gone-control', '&i=gone-control%0Ap%0AAnn', '&i=__proto__%0Ad',
    '&tool=nobody', '&reach=constructor', '&team=__proto__', '&order=toString', '&autonomy=unknown', '&stake=hasOwnProperty', '&at=', '&n=99999999999', '&n=1.2025-999999', '&k=', '&k=....', '\u0000', '\uD83D', '😀', 'שלום', '\n', '{', '}', '[', ']', '"', '\\', '\\u0000', 'null', '1e400', '-0', '"__proto__":{}',
  ];
  const ways: readonly ((text: string) => string)[] = [
    (text) => { const bytes = Buffer.from(text); if (bytes.length > 0) bytes[below(bytes.length)]! ^= 1 << below(8); return bytes.toString(); },
    (text) => { const bytes = Buffer.from(text); if (bytes.length > 0) bytes[below(bytes.length)] = below(256); return bytes.toString('latin1'); },
    (text) => text.slice(0, below(text.length + 1)),
    (text) => text.slice(below(text.length + 1)),
    (text) => { const at = below(text.length + 1); return text.slice(0, at) + text.slice(at + below(30)); },
    (text) => { const at = below(text.length + 1); return text.slice(0, at) + text.slice(Math.max(0, at - below(60))); },
    (text) => text + text,
    (text) => { const at = below(text.length + 1); return text.slice(0, at) + pick(pieces) + text.slice(at); },
    (text) => { const found = [...text.matchAll(/\d+/g)]; const hit = found.length === 0 ? undefined : pick(found); return hit === undefined ? text : text.slice(0, hit.index) + pick(['0', '-1', '2', '9'.repeat(400), '1e308', '-0']) + text.slice(hit.index + hit[0].length); },
    (text) => { const signs = Array.from(text); return signs.length === 0 ? text : text.replaceAll(pick(signs), () => pick(signs)); },
    (text) => text.split('').reverse().join(''),
    (text) => pick([decodeLoosely, encodeURIComponent, (given: string) => given.toUpperCase(), (given: string) => given.replaceAll('&', '&amp;')])(text.toWellFormed()),
  ];
  return (text) => {
    let harmed = text;
    for (let times = below(3); times >= 0; times -= 1) harmed = pick(ways)(harmed);
    return harmed;
  };
}

function decodeLoosely(text: string): string {
  return text.replace(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
