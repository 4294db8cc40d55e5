import { CORE_SCHEMA, load } from 'js-yaml';
import { depthBeyondLimit } from './yaml-depth.ts';

// Where a node may begin, a sign that it carries an anchor, an alias or a tag. Such text, text with keys that reach
// into prototypes, and numbers that YAML versions read differently are left to the careful parser.
const needsCare = /\\|^\.\.\.|^---|^[ \t]*(?:- )*\?|\r(?!\n)|\t|[|>]\d|(?:^|[\s,[{:?-])[&*!]|__proto__|constructor|prototype|<<|^%|\d_|_\d|\b0[bxo]/mu;

/**
 * Parses front matter that holds nothing but plain values, about eight times as fast as the careful parser, so that
 * ten thousand records stay checkable in seconds. Undefined when the text needs care or is not valid: the careful
 * parser then says what is wrong. Both give the same values, which tests hold for every record of the register.
 */
export function parsePlainYaml(yaml: string): unknown {
  if (needsCare.test(yaml) || depthBeyondLimit(yaml) !== null) return undefined;
  try {
    const value = load(yaml, { schema: CORE_SCHEMA });
    return /.{1000}/.test(yaml) && holdsLongKey(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** YAML ends the search for the colon of a key after 1024 characters, and one of the two parsers does not. */
function holdsLongKey(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => key.length > 1000 || holdsLongKey(inner));
}
