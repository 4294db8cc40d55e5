import type { Drill, Guardrail } from '../../schema/guardrail.ts';

/** One step of a drill as its page prints it. */
export interface DrillLine {
  /** Who does it, and in which folder. */
  readonly how: string;
  readonly command: string;
  /** What the tests must see, in words with inline code; empty where a step only prepares. */
  readonly seen: readonly string[];
}

/** The steps that the tests run, with exactly what they look for. */
export function drillLines({ tested }: Drill): DrillLine[] {
  return (tested?.steps ?? []).map(({ run, ask, in: folder, sees = [], there = [], gone = [], alike }) => {
    const seen = [...sees.map((each) => `it says ${coded(each)}`), ...there.map((each) => `${coded(each)} is there`), ...gone.map((each) => `${coded(each)} is not there`)];
    const where = folder === undefined ? '' : ` in ${coded(folder)}`;
    return {
      how: ask === undefined ? `Typed${where}` : `Asked of the agent${where}`,
      command: run ?? ask ?? '',
      seen: alike === true && run !== undefined && ask === undefined ? [] : seen.map((each) => (alike === true ? `${each}, with the guardrail and without it` : each)),
    };
  });
}

/** Who ran the drill and what it was held against, in a sentence; undefined where nobody did. */
export function drillWords({ tested }: Drill): string | undefined {
  if (tested === undefined) return undefined;
  const agent = tested.steps.some(({ ask }) => ask !== undefined) ? ' A scripted model asks the agent.' : '';
  return `The tests of this register run these steps in a jail, with the guardrail and without it: with it they must see what stands here, without it something else, unless a step says that both go the same way.${agent}`;
}

/** What was stopped besides the recorded actions, for the sake of rules that none of them needs. */
export function furtherStopped({ alsoRefuses = [], holdsOutside = [], closedWithout = [] }: Pick<Guardrail, 'alsoRefuses' | 'holdsOutside' | 'closedWithout'>): string[] {
  return [
    ...alsoRefuses.map((each) => `${coded(each)} was stopped.`),
    ...holdsOutside.map((each) => `${coded(each)} was held, although it was to be run outside the sandbox.`),
    ...closedWithout.map((each) => `Without ${coded(each)} no command ran.`),
  ];
}

/** A mark of code inside would end the code early. */
function coded(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
