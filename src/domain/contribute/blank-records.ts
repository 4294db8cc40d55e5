import { parseMoment } from '../../schema/moment.ts';
import type { Control } from '../../schema/control.ts';
import type { FailureMode } from '../../schema/failure-mode.ts';
import type { Incident } from '../../schema/incident.ts';
import type { Tool } from '../../schema/tool.ts';

const unknown = parseMoment('unknown') ?? (() => { throw new Error('unknown is a moment'); })();
const nothing = { text: '', sources: [] };

/** An incident that says nothing. */
export const blankIncident: Incident = {
  id: 'MISHAP-0000-0000' as Incident['id'], title: '', state: 'published', review: { state: 'drafted', on: unknown },
  glance: { asked: nothing, did: nothing, lost: nothing, recovered: nothing },
  kind: 'harm', setting: 'deployed', evidence: { grade: 'reported', reason: '' }, severity: { level: 'negligible', basis: 'actual', reason: '' },
  dates: { occurred: { when: unknown }, disclosed: { when: unknown }, resolved: { when: unknown } },
  tools: [], affected: [], environments: [], autonomy: { level: 'unknown', reason: '', sources: [] }, authority: { credential: '', scope: '', sources: [] },
  actions: [], harms: [], chronology: [], failureModes: [], controls: [], misreported: [], disputes: [], sources: [], references: [], related: [], revisions: [],
};

/** A failure mode that says nothing. */
export const blankFailureMode: FailureMode = {
  id: '', title: '', family: 'authority', definition: '', barrier: { name: '', stage: 'prevention', state: 'missing' }, recognise: [], notThis: [],
  controls: { prevent: [], limit: [], recover: [], detect: [] },
};

/** A control that says nothing. */
export const blankControl: Control = {
  id: '', title: '', name: '', family: 'detection', strength: 'instruct', effort: 'minutes', environments: 'all', agents: 'all', why: '',
  how: [], drill: { steps: '', expect: '' }, cost: '', bypass: [], references: [],
};

/** A tool that says nothing. */
export const blankTool: Tool = {
  id: '', title: '', vendor: '', kind: 'assistant', reach: [], summary: '', settings: [], enforces: [], cannotEnforce: [], documentation: [], sources: [],
};
