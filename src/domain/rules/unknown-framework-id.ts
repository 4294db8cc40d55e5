import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { fieldOf, type Rule } from './rule.ts';

export const unknownFrameworkId: Rule = {
  name: 'unknown-framework-id',
  summary: 'A control refers to an id that is not listed for that version of the framework.',
  *check(register): Iterable<Finding> {
    const lists = new Map(register.frameworks.map(({ data }) => [`${data.framework} ${data.version}`, data.ids.map((entry) => entry.id)]));
    for (const control of register.controls) {
      for (const [index, { framework, version, id }] of control.data.references.entries()) {
        const ids = lists.get(`${framework} ${version}`) ?? [];
        if (!ids.includes(id)) yield finding('unknown-framework-id', fieldOf(control, 'references', index, 'id'), { framework, version, id, nearest: nearest(id, ids) });
      }
    }
  },
};
