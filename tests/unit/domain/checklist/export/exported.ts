import type { Exported } from '../../../../../src/domain/checklist/document.ts';
import type { Choices } from '../../../../../src/domain/checklist/choices.ts';
import type { Progress } from '../../../../../src/domain/checklist/progress.ts';
import type { ChecklistSource } from '../../../../../src/domain/checklist/source.ts';
import { control, guardrail, incident, listOf, mode, notes, sourceOf, tool } from '../records.ts';

/** Three controls, two harm incidents, a near miss, a tool and a proven configuration. */
export const smallSource: ChecklistSource = sourceOf({
  controls: [
    control('sandbox', { title: 'Run the agent in a sandbox', name: 'Sandbox', references: ['owasp-asi ASI05'], how: [{ text: 'Bind one folder, `/work`.' }, { text: 'Switch it on.', tools: ['robot'] }] }),
    control('gate', { title: 'Ask a person first', name: 'Gate', family: 'human-approval', strength: 'gate' }),
    control('notice', { title: 'Write a notice', name: 'Notice', family: 'instruction', strength: 'instruct' }),
  ],
  incidents: [
    incident(1, { title: 'A home folder was deleted', stopped: ['sandbox', 'gate'] }),
    incident(2, { title: 'A branch was lost', stopped: ['gate'], softened: ['sandbox'] }),
    incident(3, { title: 'A near miss', kind: 'near-miss', stopped: ['sandbox'] }),
  ],
  modes: [mode('no-boundary', ['gate'], { title: 'No boundary', noLeastPrivilege: 'Nothing can be taken away here.' })],
  tools: [tool('robot', { title: 'Robot', settings: [{ text: 'In `robot.json`.', controls: ['sandbox'] }] })],
  guardrails: [guardrail('robot-sandbox', { title: 'Sandbox of Robot', controls: ['sandbox'], files: [{ file: 'robot.json', place: '`~/.robot.json`', text: '{ "sandbox": true }\n' }], getsThrough: ['`robot --off`: A flag switches it off.'] })],
});

export function exported(progress: Progress = notes({}), source: ChecklistSource = smallSource, choices: Partial<Choices> = {}): Exported {
  return { checklist: listOf(choices, source), progress, source, made: '2026-11-28' };
}
