/**
 * What keeps a text from being XML that every reader understands alike: characters XML cannot hold, a sign left unescaped,
 * an element that is not closed. A stand-in for a parser, for what programs write: no document type, no processing
 * instruction but the first. Null when nothing does.
 */
export function xmlFault(xml: string): string | null {
  const outside = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (outside !== null) return `it holds U+${(outside[0].codePointAt(0) ?? 0).toString(16)}`;
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml [^?<>]*\?>\s*/, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [piece] of rest.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const tag = /^<(?<slash>\/?)(?<name>[a-zA-Z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(?<empty>\/?)>$/.exec(piece)?.groups;
    if (tag === undefined) {
      if (piece.startsWith('<') || piece.includes(']]>')) return `it holds ${piece.slice(0, 60)}`;
      continue;
    }
    if (tag['slash'] !== '') {
      if (open.pop() !== tag['name']) return `${piece} closes what is not open`;
    } else if (tag['empty'] === '') open.push(tag['name'] ?? '');
  }
  if (open.length > 0) return `${open.join(', ')} is not closed`;
  const ampersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(rest);
  return ampersand === null ? null : `it holds ${rest.slice(ampersand.index, ampersand.index + 20)}`;
}
