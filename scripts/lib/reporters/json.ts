import { shownFinding } from '../../../src/domain/shown-finding.ts';
import { absoluteUrl, rulePath } from '../../../src/domain/site-path.ts';
import { inertJson } from '../inert-text.ts';
import { moreOnRule } from './more-on-rule.ts';
import type { Report } from './report.ts';

/** For programs: one object with the count of files and a list of findings, each with the address of the page of its rule. */
export function reportAsJson({ findings, checked, address }: Report): string {
  const rows = findings.map((found) => ({ ...shownFinding(found), page: moreOnRule(found.rule, address).page ?? absoluteUrl(rulePath(found.rule)) }));
  return `${inertJson({ checked, findings: rows })}\n`;
}
