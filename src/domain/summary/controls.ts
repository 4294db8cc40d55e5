import type { Incident } from '../../schema/incident.ts';
import type { SummaryLine } from '../../schema/record-summary.ts';
import { bases, controlEffects, failureModeForms, members, strengths, verdicts } from '../../schema/vocabulary.ts';
import { groupJudgements } from '../judgements.ts';
import type { Links } from '../links.ts';
import { controlsAnswering } from '../mode-controls.ts';
import type { Register } from '../register.ts';

/** The failure modes, each with why it is coded and which controls answer it. */
export function modeLines(incident: Incident, links: Links): SummaryLine[] {
  if (incident.failureModes.length === 0) return [{ label: 'None', text: incident.noFailureMode ?? 'No mode is established.' }];
  return incident.failureModes.map(({ mode, form, why, basis }, index) => {
    const record = links.failureMode.get(mode);
    const name = `${record?.data.title ?? mode}${form === undefined ? '' : `, ${failureModeForms[form].label.toLowerCase()}`}`;
    const answers = members(controlEffects).flatMap((effect) => {
      const ids = record?.data.controls[effect] ?? [];
      return ids.length === 0 ? [] : [`${controlEffects[effect].label.toLowerCase()}: ${ids.map((id) => nameOf(id, links)).join(', ')}`];
    });
    const implied = record === undefined ? 'This mode is not in the register.' : `Answered by ${answers.join('; ')}.`;
    return { label: `${index === 0 ? 'Primary: ' : ''}${name}`, text: `${why} (${bases[basis].label.toLowerCase()}) ${implied}` };
  });
}

/** The judgements by verdict, strongest control first, and last the controls that the modes imply and nobody judged apart. */
export function judgementLines(incident: Incident, register: Register, links: Links): SummaryLine[] {
  const judged = groupJudgements(incident.controls, links.control).flatMap(({ verdict, rows }) => rows.map(({ judgement, control }) => ({
    label: `${verdicts[verdict].label}: ${nameOf(judgement.control, links)}${control === null ? '' : ` (${strengths[control.data.strength].label.toLowerCase()})`}`,
    text: judgement.reason,
  })));
  const named = new Set(incident.controls.map(({ control }) => control));
  const implied = [...controlsAnswering(register, incident.failureModes.map(({ mode }) => mode))].filter((id) => !named.has(id));
  return [...judged, { label: 'Implied by the modes, not judged apart', text: implied.length === 0 ? 'None' : implied.map((id) => nameOf(id, links)).join(', ') }];
}

function nameOf(id: string, links: Links): string {
  return links.control.get(id)?.data.name ?? `${id} (not in the register)`;
}
