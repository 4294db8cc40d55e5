import { mostLines, type RecordSummary, type SummaryLine, type SummarySection } from '../../schema/record-summary.ts';
import { recordKinds, type RecordKind } from '../../schema/vocabulary.ts';
import type { Finding } from '../finding.ts';
import { linkRegister } from '../links.ts';
import type { Register } from '../register.ts';
import { allRecords } from '../rules/rule.ts';
import { severityOf } from '../severity.ts';
import { describeFinding, fieldPath } from '../words.ts';
import { incidentSections } from './incident.ts';
import { otherSections } from './other-records.ts';

/**
 * Says what each file was understood to say, for whoever reviews it. A file that could not be read gives its findings
 * alone.
 *
 * @param files which files, as the register calls them
 * @param findings what was found wrong, with places; those of other files are left out
 */
export function summarise(files: readonly string[], register: Register, findings: readonly Finding[]): RecordSummary[] {
  const links = linkRegister(register);
  const records = new Map(allRecords(register).map((record) => [record.file, record]));
  return files.map((file) => {
    const record = records.get(file);
    const found = findings.filter((each) => each.place.file === file);
    const last = { title: 'Findings', lines: found.length === 0 ? [{ label: 'None', text: 'Nothing is wrong with its form.' }] : found.map(findingLine) };
    if (record === undefined) return { file, kind: kindOf(file), name: '', title: 'Not readable as a record', sections: [shortened(last)] };
    const sections = record.kind === 'incident' ? incidentSections(record, register, links) : otherSections(record, links);
    return { file, kind: record.kind, name: record.data.id, title: record.data.title, sections: [...sections, last].map(shortened) };
  });
}

/** No part is longer than its reader takes; what is left out is counted. */
function shortened({ title, lines }: SummarySection): SummarySection {
  if (lines.length <= mostLines) return { title, lines };
  return { title, lines: [...lines.slice(0, mostLines - 1), { label: 'Left out', text: `${String(lines.length - mostLines + 1)} more, which the file has.` }] };
}

function findingLine(found: Finding): SummaryLine {
  const { problem, expected, fix } = describeFinding(found);
  const { at, path } = found.place;
  const field = fieldPath(path);
  return { label: `${at === undefined ? '' : `Line ${String(at.line)}, `}${severityOf(found.rule)} ${found.rule}`, text: `${field === '' ? '' : `${field}: `}${problem} Expected: ${expected} To do: ${fix}` };
}

function kindOf(file: string): RecordKind {
  const kinds = Object.entries(recordKinds) as [RecordKind, { folder: string }][];
  return kinds.find(([, { folder }]) => file.includes(`/${folder}/`))?.[0] ?? 'incident';
}
