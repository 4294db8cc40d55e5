import type { Incident } from '../../schema/incident.ts';
import { actionTypes, barrierStates, incidentKinds, type IncidentKind, type Strength } from '../../schema/vocabulary.ts';
import { countOf } from '../harm-text.ts';
import type { Links } from '../links.ts';
import { href, recordPath } from '../site-path.ts';
import { closingControl } from './closing-control.ts';
import { harmList, recoveryStation } from './recovery.ts';
import { station, type Station } from './station.ts';

type Known = Pick<Links, 'failureMode' | 'control'>;

/** Strengths that can stop an act; an open judgement of another one says nothing about a barrier before it. */
const stopping: ReadonlySet<Strength> = new Set<Strength>(['eliminate', 'engineer', 'gate']);

/** How the end of an event without a loss is worded, by its kind. */
const withoutLoss: Record<IncidentKind, string> = {
  harm: 'No loss recorded',
  'exploited-vulnerability': 'No loss recorded',
  misuse: 'No loss recorded',
  'near-miss': 'Nothing lost',
  'research-demonstration': 'Nothing lost',
  'vulnerability-disclosure': 'No known loss',
};

/** The path of an event as stations in order: asked, the barriers before the act, the act, those after it, lost. */
export function layoutBarriers(incident: Incident, links: Known): Station[] {
  const gaps = incident.failureModes.map(({ mode }) => gapStation(mode, incident, links));
  const before = gaps.filter(({ stage }) => stage === 'prevention').map(({ at }) => at);
  const after = gaps.filter(({ stage }) => stage === 'recovery').map(({ at }) => at);
  return [
    station('asked', 'Asked'),
    ...before,
    ...(gaps.length === 0 ? [station('unknown', barrierStates.unknown.label, { name: 'Failure modes', link: '#failed', note: 'none is established' })] : []),
    ...openControls(incident, links),
    actStation(incident),
    ...(incident.barrier === undefined ? [] : [station('held', barrierStates.held.label, { name: 'What prevented the loss', link: '#prevented' })]),
    ...after,
    ...[recoveryStation(incident.harms, after.length > 0)].filter((at) => at !== null),
    endStation(incident),
  ];
}

function gapStation(slug: string, incident: Incident, links: Known) {
  const mode = links.failureMode.get(slug)?.data;
  if (mode === undefined) return { stage: 'prevention', at: station('unknown', barrierStates.unknown.label, { name: slug }) } as const;
  const { name, stage, state } = mode.barrier;
  const link = href(recordPath('failure-modes', slug));
  return { stage, at: station(state, barrierStates[state].label, { name, link, closing: closingControl(mode, incident.controls, links.control) }) };
}

/** One station for all controls of which the record cannot say whether they would have stopped it. */
function openControls({ controls }: Incident, links: Known): Station[] {
  const open = controls.filter(({ control, verdict }) => {
    const strength = links.control.get(control)?.data.strength;
    return verdict === 'unclear' && strength !== undefined && stopping.has(strength);
  }).length;
  return open === 0 ? [] : [station('unknown', barrierStates.unknown.label, { name: countOf(open, 'other control'), link: '#held', note: 'would it have held?' })];
}

function actStation({ actions }: Incident): Station {
  const act = actions.find(({ destructive }) => destructive) ?? actions[0];
  return station('act', 'Act', { name: act === undefined ? null : actionTypes[act.type].label, link: '#actions' });
}

function endStation({ harms, kind }: Incident): Station {
  if (harms.length > 0) return station('lost', 'Lost', { name: harmList(harms), link: '#harm' });
  return station('spared', withoutLoss[kind], { name: incidentKinds[kind].label });
}
