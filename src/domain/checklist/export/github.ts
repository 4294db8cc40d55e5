import { countOf } from '../../harm-text.ts';
import { countStates } from '../progress.ts';
import type { Exported } from '../document.ts';
import { checklistMarkdown } from './markdown.ts';
import type { Depth } from './markdown-tree.ts';

/** An issue to be opened, and as much of it as an address can hold. */
export interface GithubIssue {
  readonly title: string;
  /** The text of the issue, for copying. */
  readonly body: string;
  /** The form to fill in, filled in; null where the text is too long for an address or the repository is not understood. */
  readonly url: string | null;
  /** How much of the text the address holds. */
  readonly filled: Depth | null;
  /** The form with only its title filled in. */
  readonly titleOnlyUrl: string | null;
  /** What is wrong with the repository, in words. */
  readonly problem: string | null;
}

// Web servers commonly refuse a request line of more than 8 kB; signing in on the way writes the address a second time
// into another one, which is left out of account: the text can be copied then.
const longestUrl = 8000;

/** GitHub refuses a longer text of an issue. */
const longestBody = 65_536;

/** The checklist as an issue of a repository, given as `owner/name` or as its address. */
export function githubIssue(exported: Exported, repository: string): GithubIssue {
  const { items } = exported.checklist;
  const states = countStates(items.map(({ control }) => control.id), exported.progress);
  const title = `Guardrail checklist: ${String(states.done)} of ${countOf(items.length - states['not-applicable'], 'item')} done`;
  const texts = (['issue', 'line'] as const).map((depth) => ({ depth, text: checklistMarkdown(exported, depth) }));
  const body = texts.find(({ text }) => text.length <= longestBody)?.text ?? texts.at(-1)?.text ?? '';
  const page = issuePage(repository);
  if (page === null) return { title, body, url: null, filled: null, titleOnlyUrl: null, problem: problemWith(repository) };
  const addresses = texts.map(({ depth, text }) => ({ depth, url: `${page}?${new URLSearchParams({ title, body: text }).toString()}` }));
  const fitting = addresses.find(({ url }) => url.length <= longestUrl);
  return { title, body, url: fitting?.url ?? null, filled: fitting?.depth ?? null, titleOnlyUrl: `${page}?${new URLSearchParams({ title }).toString()}`, problem: null };
}

/** The page for a new issue; null where the repository is not understood. */
function issuePage(repository: string): string | null {
  const given = repository.trim().replace(/\.git$/, '').replace(/\/+$/, '');
  const short = /^[\w.-]+\/[\w.-]+$/.test(given) ? `https://github.com/${given}` : given;
  const address = /^(https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?)\/([\w.-]+)\/([\w.-]+)(?:\/.*)?$/i.exec(short);
  if (address === null) return null;
  const [, host = '', owner = '', name = ''] = address;
  return [owner, name].some((part) => /^\.+$/.test(part)) ? null : `${host}/${owner}/${name}/issues/new`;
}

function problemWith(repository: string): string {
  if (repository.trim() === '') return 'Which repository? Give it as owner/name, or as its address.';
  return `“${repository.trim().slice(0, 60)}” is no repository. Expected: owner/name, such as octocat/hello-world, or its https address. The text can be copied without one.`;
}
