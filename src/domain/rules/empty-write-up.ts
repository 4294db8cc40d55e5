import { finding } from '../finding.ts';
import { incidentRule } from './rule.ts';

export const emptyWriteUp = incidentRule('empty-write-up', 'An incident has no write-up.', function* (incident) {
  const { file, prose } = incident;
  if (prose.markdown.trim() === '') yield finding('empty-write-up', { file, at: { line: prose.firstLine, column: 1 } }, {});
});
