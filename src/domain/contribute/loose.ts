/**
 * Reads values out of a draft of which anything may be missing or of another sort than it should be. What is not
 * there is an empty text or list.
 */
export type Loose = Readonly<Record<string, unknown>>;

export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

export function rowsAt(value: unknown, ...path: readonly string[]): readonly Loose[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found.filter(isLoose) : [];
}

export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
}

export function isTrueAt(value: unknown, ...path: readonly string[]): boolean {
  return valueAt(value, path) === true;
}

/** Whether the value has fields of its own. */
export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? (inner as Loose)[step] : undefined), value);
}
