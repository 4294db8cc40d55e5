import { finding, type Finding } from '../finding.ts';
import { allRecords, type Rule } from './rule.ts';

export const duplicateSlug: Rule = {
  name: 'duplicate-slug',
  summary: 'Two records of a kind would have the same address.',
  *check(register): Iterable<Finding> {
    const first = new Map<string, string>();
    for (const record of allRecords(register).sort((a, b) => (a.file < b.file ? -1 : 1))) {
      const key = `${record.kind} ${record.slug.toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, record.file);
      else yield finding('duplicate-slug', { file: record.file }, { slug: record.slug, other });
    }
  },
};
