import type { RuleName } from '../../../src/domain/rule-names.ts';
import { openAddress, rulePath } from '../../../src/domain/site-path.ts';

/** What prints the page of a rule in the terminal. */
export function explainCommand(rule: RuleName): string {
  return `npm run mishap -- explain ${rule}`;
}

/** Where there is more on a rule: its page, or the command alone while the site has no address that can be opened. */
export function moreOnRule(rule: RuleName, address: string | null = openAddress()): { readonly page: string | null; readonly command: string } {
  return { page: address === null ? null : `${address}${rulePath(rule)}`, command: explainCommand(rule) };
}
