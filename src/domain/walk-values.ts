/** Every value inside a value, with the path that leads to it; parents before children. */
export function* walkValues(value: unknown, path: readonly (string | number)[] = []): Iterable<{ value: unknown; path: (string | number)[] }> {
  yield { value, path: [...path] };
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* walkValues(entry, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* walkValues(entry, [...path, key]);
  }
}
