/** What a draft writes as its id. */
export const placeholder = 'MISHAP-0000-0000';

/**
 * Whether an id is that of a draft. Every number of the year 0000 is: drafts of one pull request that refer to each
 * other take MISHAP-0000-0001, MISHAP-0000-0002 and so on.
 */
export function isPlaceholder(id: string): boolean {
  return id.startsWith('MISHAP-0000-');
}
