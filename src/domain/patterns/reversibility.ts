import type { HarmRow } from '../../schema/incident-parts.ts';
import { members, recoverers, reversibilities } from '../../schema/vocabulary.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { plainBar, withRecords, type Panel } from './panel.ts';

type Reversibility = keyof typeof reversibilities;
type Harm = Pick<HarmRow, 'type' | 'reversible' | 'recoveredBy'>;

/**
 * Whether what was lost came back, over several harms: `yes` if all did, `no` if none did, `partly` if some is known to
 * have come back and some not. Anything else is `unknown`: a harm that nobody has told of would decide.
 */
export function outcomeOf(harms: readonly Harm[]): Reversibility {
  const found = new Set(harms.map(({ reversible }) => reversible));
  if (found.has('partly') || (found.has('yes') && found.has('no'))) return 'partly';
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'unknown';
}

/** Who brought something back: the recoverers of the harms that came back at least in part, each once. */
export function recoverersOf(harms: readonly Harm[]): Harm['recoveredBy'][] {
  const back = harms.filter(({ reversible }) => reversible === 'yes' || reversible === 'partly');
  return [...new Set(back.map(({ recoveredBy }) => recoveredBy))];
}

/** What came back, over all harms of a record and over its data losses alone, and who brought it back. */
export function reversibilityPanels(entries: readonly CatalogueEntry[]): Panel[] {
  const all = entries.map(({ record }): readonly Harm[] => record.data.harms);
  const dataLosses = all.map((harms) => harms.filter(({ type }) => type === 'data-loss')).filter((harms) => harms.length > 0);
  const returned = all.map(recoverersOf).filter((found) => found.length > 0);
  return withRecords([
    outcomePanel('all-harms', 'Everything that was lost', all),
    outcomePanel('data-loss', 'Lost data alone', dataLosses),
    {
      name: 'recovered-by',
      title: 'Who brought it back, where something came back',
      of: returned.length,
      isApart: false,
      bars: members(recoverers)
        .filter((value) => value !== 'nobody')
        .map((value) => plainBar(value, capitalised(recoverers[value].label), returned.filter((found) => found.includes(value)).length)),
    },
  ]);
}

function outcomePanel(name: string, title: string, records: readonly (readonly Harm[])[]): Panel {
  const outcomes = records.map(outcomeOf);
  return {
    name,
    title,
    of: records.length,
    isApart: false,
    bars: members(reversibilities).map((value) => plainBar(value, outcomeLabels[value], outcomes.filter((outcome) => outcome === value).length)),
  };
}

/** What a record says when its harms are taken together. */
const outcomeLabels = { yes: 'All of it came back, or could', partly: 'Some of it came back', no: 'None of it came back', unknown: 'Not known' } as const satisfies Record<Reversibility, string>;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
