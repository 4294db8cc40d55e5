import type { Link, PhrasingContent, Strong } from 'mdast';
import { splitInlineCode } from '../../inline-code.ts';

/**
 * Text of a record or of a person as Markdown content. What stood between backticks becomes code; everything else stays
 * text, also where GitHub would make a mention, a reference, a link or a formula of it.
 */
export function phrasing(text: string): PhrasingContent[] {
  return splitInlineCode(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .flatMap((part): PhrasingContent[] => (part.code ? [{ type: 'inlineCode', value: part.text }] : inert(part.text)));
}

/** The same for a text that may be an address as a whole, which then becomes a link. */
export function phrasingOrAddress(text: string): PhrasingContent[] {
  return /^https?:\/\/\S+$/.test(text) ? [{ type: 'link', url: text, children: [{ type: 'text', value: text }] }] : phrasing(text);
}

/** Text as a link. */
export function linked(text: string, url: string): Link {
  return { type: 'link', url, children: phrasing(text) };
}

export function strong(text: string): Strong {
  return { type: 'strong', children: phrasing(text) };
}

// A comment keeps a sign and what follows apart without a trace in the page; for a dollar sign GitHub documents a span
// (docs.github.com, "Writing mathematical expressions").
const apart = { type: 'html', value: '<!-- -->' } as const;
const dollar = { type: 'html', value: '<span>$</span>' } as const;

/** Places at which GitHub would begin a mention, a reference to an issue, a link or a formula. */
const live = /((?<=[@#])(?=\w)|(?<=\bGH-)(?=\d)|(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)|(?<=\b(?:mailto|xmpp):)(?=\S)|\$)/i;

function inert(text: string): PhrasingContent[] {
  return text.split(live).flatMap((part, index): PhrasingContent[] => {
    if (index % 2 === 1) return [part === '$' ? dollar : apart];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}
