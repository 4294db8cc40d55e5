import { expect, test } from 'vitest';
import { textOf } from './tracked-files.ts';

/** The policy that pages carry, as src/views/layouts/Head.astro writes it. */
const inPages = [...(/const policy = \[(.*?)\]/s.exec(textOf('src/views/layouts/Head.astro'))?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, part]) => part);

/** Header names and values of a path in the file that hosts read. */
function headersOf(path: string): Map<string, string> {
  const block = textOf('public/_headers').split('\n\n').flatMap((part) => part.split('\n').filter((line) => !line.startsWith('#'))).join('\n').split(/^(?=\/)/m).find((part) => part.startsWith(`${path}\n`)) ?? '';
  return new Map(block.split('\n').slice(1).filter((line) => line.trim() !== '').map((line) => {
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    return [name, value];
  }));
}

test('hosts send the policy of the pages, and what only a header can say', () => {
  expect(inPages).toContain("default-src 'none'");
  expect(headersOf('/*').get('Content-Security-Policy')).toBe([...inPages, "frame-ancestors 'none'"].join('; '));
});

test('hosts send the usual headers, and no rule is given in two places', () => {
  expect([...headersOf('/*').keys()]).toEqual(['Content-Security-Policy', 'X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy']);
  expect([...headersOf('/_astro/*')]).toEqual([['Cache-Control', 'public, max-age=31536000, immutable']]);
});

test('every line is short enough for the hosts that read the file', () => {
  // Cloudflare reads at most 2,000 characters of a line.
  expect(textOf('public/_headers').split('\n').filter((line) => line.length > 2000 || /\t|\r/.test(line))).toEqual([]);
});

test('the configuration for nginx sends the same', () => {
  const sent = [...textOf('.github/DEPLOYING.md').matchAll(/add_header ([\w-]+) (?:"([^"]+)"|(\S+)) always;/g)].map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']);
  expect(new Map(sent as [string, string][])).toEqual(headersOf('/*'));
});
