import { severityOf } from '../../../src/domain/severity.ts';
import { describeFinding, fieldPath } from '../../../src/domain/words.ts';
import { visibleJson } from '../visible-text.ts';
import type { Report } from './report.ts';

/** For programs: one object with the count of files and a list of findings. */
export function reportAsJson({ findings, checked }: Report): string {
  const rows = findings.map((found) => ({
    rule: found.rule,
    severity: severityOf(found.rule),
    file: found.place.file,
    line: found.place.at?.line ?? null,
    column: found.place.at?.column ?? null,
    field: fieldPath(found.place.path),
    ...describeFinding(found),
  }));
  return `${visibleJson({ checked, findings: rows })}\n`;
}
