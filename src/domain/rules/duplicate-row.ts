import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const duplicateRow = incidentRule('duplicate-row', 'A failure mode, control, tool, environment or related record is listed twice.', function* (incident) {
  const { failureModes, controls, tools, environments, related } = incident.data;
  const lists = {
    failureModes: failureModes.map((row) => row.mode), controls: controls.map((row) => row.control), tools: tools.map((row) => row.tool),
    environments, related: related.map((row) => row.incident),
  };
  for (const [name, values] of Object.entries(lists)) {
    for (const [index, value] of values.entries()) {
      if (values.indexOf(value as never) < index) yield finding('duplicate-row', fieldOf(incident, name, index), { value });
    }
  }
});
