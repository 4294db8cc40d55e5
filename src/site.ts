/**
 * The one place for the site's name, its addresses and its repository. The values are stand-ins on reserved names
 * until the register has an address of its own: SITE_URL, BASE_PATH and REPOSITORY_URL of the build environment
 * override them (astro.config.mjs passes the first two on).
 */
const environment: Record<string, string | undefined> = typeof process === 'undefined' ? {} : process.env;

export const site = {
  name: 'Mishap',
  tagline: 'The public register of what AI agents broke, and of what would have stopped them.',
  /** Origin the site is served from, without a trailing slash. */
  url: (environment['SITE_URL'] ?? 'https://mishap.example').replace(/\/+$/, ''),
  /** Path the site is served under, without a trailing slash; empty at the root. */
  base: (environment['BASE_PATH'] ?? '').replace(/\/+$/, ''),
  /** Where the source is kept; edit and correction links start here. */
  repository: publicAddress(environment['REPOSITORY_URL'] ?? 'https://repository.example/mishap'),
  branch: 'main',
  licences: { code: 'MIT', content: 'CC BY 4.0', contentUrl: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;

/**
 * The address of the repository as it may stand in pages. Some hosts set the variable themselves, to the address they
 * clone from, and that may hold a token.
 *
 * Throws where it is no plain web address.
 */
function publicAddress(given: string): string {
  const address = URL.canParse(given) ? new URL(given) : null;
  const isPlain = address !== null && /^https?:$/.test(address.protocol) && address.username === '' && address.password === '';
  if (!isPlain) throw new Error('REPOSITORY_URL must be an https address without a user name, such as https://github.com/owner/name. Set it for the build; the value that is there is not shown, since it may hold a token.');
  return given.replace(/\/+$/, '').replace(/\.git$/, '');
}
