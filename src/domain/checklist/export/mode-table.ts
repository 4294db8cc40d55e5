import type { PhrasingContent, Table, TableRow } from 'mdast';
import { recordPath } from '../../site-path.ts';
import type { ModeRow, Offer } from '../mode-rows.ts';
import { linked, phrasing } from './phrasing.ts';

/** Every failure mode with its counts and the items that answer it, or the sentence that says why there is none. */
export function modeTable(rows: readonly ModeRow[], origin: string): Table {
  const head = ['Failure mode', 'Harm', 'All kinds', 'Least privilege', 'Human approval', 'Others'].map((value): PhrasingContent[] => [{ type: 'text', value }]);
  return {
    type: 'table',
    align: [null, 'right', 'right', null, null, null],
    children: [rowOf(head), ...rows.map(({ mode, harm, all, leastPrivilege, humanApproval, others }) => rowOf([
      [linked(mode.title, `${origin}${recordPath('failure-modes', mode.id)}`)], phrasing(String(harm)), phrasing(String(all)), offerNodes(leastPrivilege), offerNodes(humanApproval), phrasing(others.map(({ name }) => name).join(', ')),
    ]))],
  };
}

function rowOf(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function offerNodes({ controls, sentence, elsewhere }: Offer): PhrasingContent[] {
  if (sentence === null) return phrasing(controls.map(({ name }) => name).join(', '));
  return phrasing([sentence, elsewhere.map(({ control }) => control.name).join(', ')].join(' '));
}
