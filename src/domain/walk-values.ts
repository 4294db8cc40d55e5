type Path = readonly (string | number)[];

/**
 * Calls `visit` for every value inside a value, parents before children, with the path that leads to it. The path is
 * one array that changes as the walk goes on: copy it to keep it. Returning false keeps out of what is inside.
 */
export function walkValues(value: unknown, visit: (value: unknown, path: Path) => unknown): void {
  walk(value, [], visit);
}

function walk(value: unknown, path: (string | number)[], visit: (value: unknown, path: Path) => unknown): void {
  if (visit(value, path) === false || typeof value !== 'object' || value === null) return;
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, entry] of entries) {
    path.push(key);
    walk(entry, path, visit);
    path.pop();
  }
}
