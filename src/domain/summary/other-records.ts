import type { SummaryLine, SummarySection } from '../../schema/record-summary.ts';
import { controlFamilies, controlEffects, efforts, engines, failureModeFamilies, members, strengths, toolKinds } from '../../schema/vocabulary.ts';
import type { Links } from '../links.ts';
import type { AnyRecord, IncidentRecord } from '../register.ts';

type OtherRecord = Exclude<AnyRecord, IncidentRecord>;

/** The main fields of a record that is no incident. */
export function otherSections(record: OtherRecord, links: Links): SummarySection[] {
  return [{ title: 'What it is', lines: linesOf(record, links) }];
}

function linesOf(record: OtherRecord, links: Links): SummaryLine[] {
  switch (record.kind) {
    case 'control': {
      const { family, strength, effort, why, how, drill, bypass } = record.data;
      return [
        { label: 'Family', text: controlFamilies[family].label }, { label: 'Strength', text: strengths[strength].label }, { label: 'Effort', text: efforts[effort].label }, { label: 'Why', text: why },
        ...how.map(({ text }) => ({ label: 'How', text })), { label: 'Drill', text: drill.steps }, { label: 'Expect', text: drill.expect }, ...bypass.map((text) => ({ label: 'Way around it', text })),
      ];
    }
    case 'failure-mode': {
      const { family, definition, recognise, controls } = record.data;
      return [
        { label: 'Family', text: failureModeFamilies[family].label }, { label: 'Definition', text: definition }, ...recognise.map((text) => ({ label: 'Sign', text })),
        ...members(controlEffects).map((effect) => ({ label: controlEffects[effect].label, text: controls[effect].map((id) => links.control.get(id)?.data.name ?? id).join(', ') })),
      ];
    }
    case 'tool': {
      const { vendor, kind, summary, enforces, cannotEnforce, sources } = record.data;
      return [
        { label: 'Vendor', text: vendor }, { label: 'Kind', text: toolKinds[kind].label }, { label: 'Summary', text: summary },
        ...enforces.map(({ text }) => ({ label: 'Enforces', text })), ...cannotEnforce.map(({ text }) => ({ label: 'Does not enforce', text })),
        ...sources.map(({ publisher, title, url }) => ({ label: 'Source', text: `${publisher}: ${title}`, url })),
      ];
    }
    case 'guardrail': {
      const { tool, controls, engine, covers, limits, overriddenBy } = record.data;
      return [
        { label: 'Tool', text: links.tool.get(tool)?.data.title ?? tool }, { label: 'Controls', text: controls.map((id) => links.control.get(id)?.data.name ?? id).join(', ') },
        { label: 'Decided by', text: engines[engine].label }, { label: 'Covers', text: covers.join(', ') }, ...limits.map((text) => ({ label: 'Limit', text })), ...overriddenBy.map((text) => ({ label: 'Overridden by', text })),
      ];
    }
    default: return record satisfies never;
  }
}
