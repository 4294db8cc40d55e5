import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryMarkdown } from '../../../../src/domain/summary/markdown.ts';
import type { RecordSummary } from '../../../../src/schema/record-summary.ts';
import { allNodes, parseMarkdown, wordsOf } from '../checklist/export/parsed-markdown.ts';

function record(told: string, code = 'rm x'): RecordSummary {
  const line = { label: told, text: told, code, url: 'https://operator.example/report?a=1&b=2' };
  return { file: `content/incidents/${told}.mdx`, kind: 'incident', name: told, title: told, sections: [{ title: told, lines: [line, { label: 'Kind', text: told }] }, { title: 'Findings', lines: [line] }] };
}

test('a record is a heading, its file, and a list for each section', () => {
  expect(summaryMarkdown([record('Calm')])).toMatchInlineSnapshot(`
    "## Calm

    Incident Calm, in \`content/incidents/Calm.mdx\`

    ### Calm

    - **Calm:** Calm [open](https://operator.example/report?a=1&b=2)
      \`\`\`text
      rm x
      \`\`\`
    - **Kind:** Calm

    ### Findings

    - **Calm:** Calm [open](https://operator.example/report?a=1&b=2)
      \`\`\`text
      rm x
      \`\`\`
    "
  `);
});

test.each([['@octocat', '@octocat'], ['#12', '#12'], ['GH-12', 'GH-12'], ['owner/name#12', '#12'], ['owner/name@0123abcd', '@0123'], ['https://evil.example/x', 'https://evil'], ['www.evil.example', 'www.evil'], ['a@b.example', '@b'], ['$x$', '$x']])('%s stays text', (hostile, sign) => {
  expect(summaryMarkdown([{ ...record('Calm'), title: hostile, sections: [{ title: hostile, lines: [{ label: hostile, text: hostile }] }] }]).replaceAll('<span>$</span>', '')).not.toContain(sign);
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('](https://evil.example)', '<img src=x onerror=alert(1)>', '<details open>', '-->', '<!--', '\n\n# Heading', '\n- another', '| a | b |\n|---|---|', '```\ncode', '~~~', '**bold**', '&lt;b&gt;', '![x](y)', '[^1]', '[x]: y', '`', '``', '\\', '> q', '===', '---', '\u2028x', '\u202Eabc', '\u200Bx', '\ud800', '<https://evil.example>', '<!-- mishap-record -->', '::error::owned'),
);
const text = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')).filter((each) => each.trim() !== '');

// More cases: MARKDOWN_RUNS=5000 npx vitest run tests/unit/domain/summary
test('whatever a record says, nothing of it is alive in a comment', () => {
  const calm = allNodes(parseMarkdown(summaryMarkdown([record('calm')]))).filter(({ type }) => ['heading', 'list', 'listItem', 'code', 'strong'].includes(type)).map(({ type }) => type);
  fc.assert(fc.property(text, text, (told, code) => {
    const written = summaryMarkdown([record(told, code)]);
    const nodes = allNodes(parseMarkdown(written));
    expect(nodes.filter(({ type }) => ['heading', 'list', 'listItem', 'code', 'strong'].includes(type)).map(({ type }) => type)).toEqual(calm);
    expect(new Set(nodes.map(({ type }) => type)).difference(new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'text', 'inlineCode', 'strong', 'code', 'link', 'html']))).toEqual(new Set());
    for (const node of nodes) {
      if (node.type === 'html') expect(['<!-- -->', '<span>', '</span>']).toContain(node.value);
      if (node.type === 'link') expect([node.url, wordsOf(node)]).toEqual(['https://operator.example/report?a=1&b=2', 'open']);
    }
    expect(written).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]|^::/mu);
  }), { numRuns: Number(process.env['MARKDOWN_RUNS'] ?? 300) });
}, 60_000 * Math.max(1, Number(process.env['MARKDOWN_RUNS'] ?? 0) / 500));

test('what is too long is cut section by section, and says so', () => {
  const lines = Array.from({ length: 300 }, (_, index) => ({ label: `Line ${String(index)}`, text: 'x'.repeat(300) }));
  const long = { ...record('Calm'), sections: [{ title: 'Course of events', lines }] };
  expect(summaryMarkdown([long]).length).toBeGreaterThan(90_000);
  const cut = summaryMarkdown([long], 60_000);
  expect(cut.length).toBeLessThan(60_000);
  expect(cut).toContain('**Left out:** 280 more, for length');
  expect(summaryMarkdown([long], 10)).toMatch(/^This is too long/);
});
