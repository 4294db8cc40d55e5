import type { FrameworkReference } from '../schema/fields.ts';
import { frameworks } from '../schema/framework-names.ts';
import type { FrameworkList } from './register.ts';

/** A reference to a framework with the words a reader needs. */
export interface NamedReference {
  readonly key: FrameworkReference['framework'];
  readonly framework: string;
  readonly version: string;
  readonly ids: readonly { readonly id: string; readonly title: string | null; readonly ours: boolean; readonly url: string | null }[];
}

/** References by framework and version, each id with its title from the register's lists. */
export function nameReferences(references: readonly FrameworkReference[], lists: readonly FrameworkList[]): NamedReference[] {
  const keys = [...new Set(references.map((reference) => `${reference.framework} ${reference.version}`))];
  return keys.map((key) => {
    const rows = references.filter((reference) => `${reference.framework} ${reference.version}` === key);
    const { framework, version } = rows[0] as FrameworkReference;
    const list = lists.find(({ data }) => data.framework === framework && data.version === version);
    return { key: framework, framework: frameworks[framework].label, version, ids: rows.map((row) => nameId(row.id, list)) };
  });
}

function nameId(id: string, list: FrameworkList | undefined): NamedReference['ids'][number] {
  const entry = list?.data.ids.find((row) => row.id === id);
  return { id, title: entry?.title ?? null, ours: entry?.ourTitle === true, url: entry?.url ?? null };
}
