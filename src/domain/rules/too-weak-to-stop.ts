import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';
import { lookUpControl } from '../mode-controls.ts';

export const tooWeakToStop = incidentRule('too-weak-to-stop', 'A control that only detects or instructs is judged to have stopped an incident.', function* (incident, _context, register) {
  for (const [index, { control, verdict }] of incident.data.controls.entries()) {
    if (verdict !== 'stopped') continue;
    const strength = lookUpControl(register, control)?.data.strength;
    if (strength === 'detect' || strength === 'instruct') yield finding('too-weak-to-stop', fieldOf(incident, 'controls', index, 'verdict'), { control, strength });
  }
});
