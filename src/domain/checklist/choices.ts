import { frameworkIds, type FrameworkName } from '../../schema/framework-names.ts';
import {
  chosenAutonomy, checklistOrders, members, reaches, stakes, teams, type ChecklistOrder, type ChosenAutonomy, type Reach, type Stake, type Team,
} from '../../schema/vocabulary.ts';

/** What a team says of itself. Nothing chosen in a list means that nothing is left out for it. */
export interface Choices {
  /** Ids of tools. */
  readonly tools: readonly string[];
  readonly reach: readonly Reach[];
  /** The most freedom any of its agents has; null where it is not said. */
  readonly autonomy: ChosenAutonomy | null;
  readonly stakes: readonly Stake[];
  readonly team: Team;
  /** Frameworks whose entries are named beside the items. */
  readonly frameworks: readonly FrameworkName[];
  readonly order: ChecklistOrder;
}

export const noChoices: Choices = { tools: [], reach: [], autonomy: null, stakes: [], team: 'several', frameworks: [], order: 'coverage' };

/** Something that was asked for and is not known here. */
export interface UnknownChoice {
  readonly name: string;
  readonly value: string;
}

/** The names that choices have in an address and on the command line. */
export const choiceNames = { tools: 'tool', reach: 'reach', autonomy: 'autonomy', stakes: 'stake', team: 'team', frameworks: 'map', order: 'order' } as const satisfies Record<keyof Choices, string>;

/** The values each choice can have, in the order of the form. */
export type KnownChoices = Readonly<Record<keyof Choices, readonly string[]>>;

/** What can be chosen where these tools are known. */
export function knownChoices(tools: readonly { readonly id: string }[]): KnownChoices {
  return {
    tools: tools.map(({ id }) => id), reach: members(reaches), autonomy: members(chosenAutonomy), stakes: members(stakes),
    team: members(teams), frameworks: frameworkIds, order: members(checklistOrders),
  };
}

/**
 * Reads choices from an address. Values may be repeated or joined by commas; what is not known here is told apart and
 * left out, so an address of another version of the register still gives a list.
 */
export function readChoices(params: URLSearchParams, known: KnownChoices): { choices: Choices; unknown: UnknownChoice[] } {
  const unknown: UnknownChoice[] = [];
  const all = (key: keyof Choices): string[] => {
    const asked = params.getAll(choiceNames[key]).flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== '');
    unknown.push(...[...new Set(asked)].filter((value) => !known[key].includes(value)).map((value) => ({ name: choiceNames[key], value })));
    return known[key].filter((value) => asked.includes(value));
  };
  // Given twice, the last in the order of the form counts: of two degrees of freedom that is the greater.
  const one = (key: keyof Choices): string | null => all(key).at(-1) ?? null;
  const choices = {
    tools: all('tools'), reach: all('reach'), autonomy: one('autonomy'), stakes: all('stakes'),
    team: one('team') ?? noChoices.team, frameworks: all('frameworks'), order: one('order') ?? noChoices.order,
  };
  return { choices: choices as Choices, unknown };
}

/** The choices as an address, without what is by default. Choices in the order of the form always give the same one. */
export function writeChoices(choices: Choices): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of ['tools', 'reach', 'stakes', 'frameworks'] as const) for (const value of choices[key]) params.append(choiceNames[key], value);
  if (choices.autonomy !== null) params.append(choiceNames.autonomy, choices.autonomy);
  if (choices.team !== noChoices.team) params.append(choiceNames.team, choices.team);
  if (choices.order !== noChoices.order) params.append(choiceNames.order, choices.order);
  return params;
}
