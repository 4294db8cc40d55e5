import { finding } from '../finding.ts';
import { controlsAnswering } from '../mode-controls.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const stoppedByUnmappedControl = incidentRule('stopped-by-unmapped-control', 'A control is judged to have stopped an incident although none of its failure modes leads to it.', function* (incident, _context, register) {
  const modes = incident.data.failureModes.map((row) => row.mode);
  const answering = controlsAnswering(register, modes);
  for (const [index, { control, verdict }] of incident.data.controls.entries()) {
    if (verdict === 'stopped' && !answering.has(control)) yield finding('stopped-by-unmapped-control', fieldOf(incident, 'controls', index, 'control'), { control, modes });
  }
});
