import { controlFamilies, members, strengths, type Term } from '../../schema/vocabulary.ts';
import type { ControlRecord } from '../register.ts';
import { plainBar, type Bar, type Panel } from './panel.ts';
import { counted, type Universe } from './universe.ts';

/** In how many harm records at least one control of a family, and of a strength, was judged to have stopped the event. */
export function stoppedByPanels(universe: Universe, controls: readonly ControlRecord[]): Panel[] {
  return [
    panelBy('strength', 'By strength, strongest first', strengths, universe, (member) => controls.filter(({ data }) => data.strength === member)),
    panelBy('family', 'By family', controlFamilies, universe, (member) => controls.filter(({ data }) => data.family === member)),
  ];
}

/** Harm records that at least one of these controls was judged to have stopped. */
export function stoppedBy(universe: Universe, controls: readonly ControlRecord[]): Pick<Bar, 'count' | 'path'> {
  return controls.length === 0 ? { count: 0, path: null } : counted(universe, 'harm', { control: controls.map(({ slug }) => slug) });
}

function panelBy(name: string, title: string, list: Readonly<Record<string, Term>>, universe: Universe, of: (member: string) => readonly ControlRecord[]): Panel {
  const bars = members(list).map((member) => ({ ...plainBar(member, list[member]?.label ?? member, 0), ...stoppedBy(universe, of(member)) }));
  return { name, title, of: universe.harm.length, isApart: false, bars };
}
