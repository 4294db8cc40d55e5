/**
 * Names of private people who occur in sources of the register. They are kept as hashes, so that the list names
 * nobody. To add one, hash the name in lower case with `hashName` and add the number.
 */
const deniedHashes: ReadonlySet<number> = new Set([
  0x05955106, 0x09dd36b0, 0x583420df, 0x66f23d4b, 0x99a9cb00, 0x9bd86fe8, 0xea636721, 0xee6b4391,
]);

/** True when a name of two words is on the list. */
export function isDeniedName(name: string): boolean {
  return deniedHashes.has(hashName(name));
}

/** FNV-1a, 32 bits, of a name in lower case. It hides names from a reader, not from an attacker. */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name.toLowerCase()) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
