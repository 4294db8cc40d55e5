import type { Answers } from '../../../src/domain/draft/conditions.ts';

export type Path = readonly (string | number)[];

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? (inner as Record<string | number, unknown>)[step] : undefined), value);
}

/** The answers with another value at a path; lists and groups on the way are made where they are missing. */
export function withValue(answers: Answers, path: Path, value: unknown): Answers {
  return put(answers, path, value) as Answers;
}

function put(inner: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(inner) ? [...(inner as unknown[])] : [];
    list[step] = put(list[step], rest, value);
    return list;
  }
  const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {};
  return { ...group, [step]: put(group[step], rest, value) };
}
