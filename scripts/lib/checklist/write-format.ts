import type { Exported } from '../../../src/domain/checklist/document.ts';
import { checklistCsv } from '../../../src/domain/checklist/export/csv.ts';
import { checklistArchive } from '../../../src/domain/checklist/export/files.ts';
import { githubIssue } from '../../../src/domain/checklist/export/github.ts';
import { checklistJson } from '../../../src/domain/checklist/export/json.ts';
import { checklistMarkdown } from '../../../src/domain/checklist/export/markdown.ts';
import type { Format } from './arguments.ts';

/** The checklist in one of its forms. */
export function writeFormat(exported: Exported, format: Format): string | Uint8Array {
  switch (format) {
    case 'md': return checklistMarkdown(exported, 'full');
    case 'github': return githubIssue(exported, '').body;
    case 'csv': return checklistCsv(exported);
    case 'json': return checklistJson(exported);
    case 'zip': return checklistArchive(exported);
  }
}
