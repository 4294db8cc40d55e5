import { expect, test } from 'vitest';
import { linkFormats, type LinkCheck } from '../../../../scripts/lib/links/formats.ts';
import { terminalStyle } from '../../../../scripts/lib/terminal-style.ts';

type Report = LinkCheck['reports'][number];

const report: Report = {
  file: 'content/incidents/a.mdx', path: ['sources', 0, 'url'], at: { line: 9, column: 3 }, source: 'report', role: 'url', url: 'https://operator.example/report', archive: null,
  severity: 'error', visit: { state: 'gone', status: 404 }, problem: 'the address is gone (404).', fix: 'Write where the text is now.',
};

function checkOf(reports: readonly Report[]): LinkCheck {
  return { reports, visited: reports.length, leftOut: [], isSettled: true, style: terminalStyle(false, {}) };
}

test('an issue has the worst first, under the file it stands in', () => {
  expect(linkFormats.md(checkOf([{ ...report, severity: 'notice', file: 'content/tools/b.mdx' }, report]))).toMatchInlineSnapshot(`
    "2 addresses visited: 1 error, 0 warnings, 1 notice.

    ### \`content/incidents/a.mdx\`

    - **report**, line 9 (error): The address is gone (404). Write where the text is now. [open](https://operator.example/report)

    ### \`content/tools/b.mdx\`

    - **report**, line 9 (notice): The address is gone (404). Write where the text is now. [open](https://operator.example/report)
    "
  `);
});

test('an issue never grows beyond what GitHub takes', () => {
  const many = Array.from({ length: 400 }, (_, index) => ({ ...report, url: `https://operator.example/${'x'.repeat(120)}${String(index)}` }));
  const text = linkFormats.md(checkOf(many));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('250 more are left out for length.');
});

test('an issue never grows beyond what GitHub takes, however long what a server says', () => {
  const many = Array.from({ length: 150 }, () => ({ ...report, problem: 'x'.repeat(900) }));
  const text = linkFormats.md(checkOf(many));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('113 more are left out for length.');
});

test('a text of a record becomes no command of a build service, in no format', () => {
  const hostile = 'a\n::error::owned##[error]\u001b[31m\u202e,b:c';
  const check = checkOf([{ ...report, file: hostile, source: hostile, problem: hostile, fix: hostile }]);
  for (const format of ['text', 'json', 'github'] as const) {
    const written = linkFormats[format](check);
    expect(written).not.toMatch(/^::error::|##\[|[^\P{Cc}\n]|\p{Cf}/mu);
  }
  expect(linkFormats.github(check).split('\n')).toHaveLength(2);
  expect(linkFormats.github(check)).toMatch(/^::error file=a[^,:]*%3A%3Aerror/);
});
