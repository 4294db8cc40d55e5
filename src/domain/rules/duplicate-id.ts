import { finding, type Finding } from '../finding.ts';
import { placeholder } from '../numbers/placeholder.ts';
import { allRecords, fieldOf, type Rule } from './rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  summary: 'Two records of a kind have the same id.',
  *check(register): Iterable<Finding> {
    const first = new Map<string, string>();
    for (const record of allRecords(register).sort((a, b) => (a.file < b.file ? -1 : 1))) {
      const { id } = record.data;
      if (id === placeholder) continue;
      const other = first.get(`${record.kind} ${id}`);
      if (other === undefined) first.set(`${record.kind} ${id}`, record.file);
      else yield finding('duplicate-id', fieldOf(record, 'id'), { id, other });
    }
  },
};
