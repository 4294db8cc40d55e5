import { finding } from '../finding.ts';
import { incidentRule } from './rule.ts';

export const emptyWriteUp = incidentRule('empty-write-up', 'An incident has no write-up.', function* (incident) {
  const { file, prose } = incident;
  if (withoutFurniture(prose.markdown) === '') yield finding('empty-write-up', { file, at: { line: prose.firstLine, column: 1 } }, {});
});

/** What is left of a write-up without headings, rules, link definitions and components. */
function withoutFurniture(markdown: string): string {
  return markdown.replace(/^(?:#.*|[-*_ ]+|\[[^\]]*\]:.*)$/gm, '').replace(/<[^>]*>/g, '').trim();
}
