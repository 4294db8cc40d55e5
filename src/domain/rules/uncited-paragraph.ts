import { finding } from '../finding.ts';
import { incidentRule } from './rule.ts';

export const uncitedParagraph = incidentRule('uncited-paragraph', 'A paragraph of a write-up cites no source.', function* (incident) {
  for (const { text, cited, line, column } of incident.prose.paragraphs) {
    if (!cited) yield finding('uncited-paragraph', { file: incident.file, at: { line, column } }, { start: opening(text) });
  }
});

function opening(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}
