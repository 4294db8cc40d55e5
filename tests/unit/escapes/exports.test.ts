import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test, vi } from 'vitest';
import { atomFeed } from '../../../src/domain/atom-feed.ts';
import { checklistCsv } from '../../../src/domain/checklist/export/csv.ts';
import { checklistArchive } from '../../../src/domain/checklist/export/files.ts';
import { githubIssue } from '../../../src/domain/checklist/export/github.ts';
import { checklistMarkdown } from '../../../src/domain/checklist/export/markdown.ts';
import { noChoices } from '../../../src/domain/checklist/choices.ts';
import { makeChecklist } from '../../../src/domain/checklist/checklist.ts';
import { noProgress } from '../../../src/domain/checklist/progress.ts';
import { checklistSource } from '../../../src/domain/checklist/source.ts';
import { csvOf } from '../../../src/domain/csv.ts';
import { markupOf } from '../../../src/domain/figures/shape.ts';
import { linkRegister } from '../../../src/domain/links.ts';
import { figures } from '../../../src/domain/patterns/figure-texts.ts';
import { patternsOf } from '../../../src/domain/patterns/patterns.ts';
import { tableOf } from '../../../src/domain/patterns/tables.ts';
import type { Register } from '../../../src/domain/register.ts';
import { sitemapXml, sitePages } from '../../../src/domain/site-pages.ts';
import { timelineEntries } from '../../../src/domain/timeline/entry.ts';
import { timelineCsv } from '../../../src/domain/timeline/export.ts';
import { firstPicture } from '../../../src/domain/timeline/first-picture.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { renderProse } from '../../../src/reader/render-prose.ts';
import { incidentKinds, members } from '../../../src/schema/vocabulary.ts';
import { allNodes, parseMarkdown } from '../domain/checklist/export/parsed-markdown.ts';
import { faultsOfHtml } from '../fuzz/shown-html.ts';
import { writeHostileContent } from './hostile-content.ts';
import { xmlFault } from './well-formed.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The register of this project with hostile texts in all its fields, in two arrangements. */
const hostile: Register[] = [];
for (const turn of [0, 31]) {
  const { register, findings } = await readContent(await writeHostileContent('content', turn), 'content');
  expect(findings).toEqual([]);
  hostile.push(register);
}

function listOf(register: Register) {
  const source = checklistSource(register);
  return { checklist: makeChecklist(noChoices, source), progress: noProgress, source, made: '2026-01-15' };
}

/** No cell that a spreadsheet would run, wherever its reader's separator stands. */
function expectNoFormula(csv: string): void {
  const rows = csvParseRows(csv.replace(/^\uFEFF/, ''));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/(?:^|[;\t\n])\s*[=+\-@＝＋－＠]/);
}

describe.each(hostile.map((register, index) => ({ register, index })))('hostile register $index', ({ register }) => {
  const links = linkRegister(register);

  it('gives a feed and a sitemap that are XML and nothing else', () => {
    const feed = atomFeed(register.incidents);
    expect(xmlFault(feed)).toBeNull();
    expect(feed.match(/<entry>/g)).toHaveLength(register.incidents.length);
    expect(xmlFault(sitemapXml(sitePages(register, links)))).toBeNull();
  });

  it('is drawn as a figure in which every text stays text', () => {
    const { axis, lanes } = firstPicture(timelineEntries(register, links), members(incidentKinds).map((value) => ({ value, label: value })));
    expect(markupOf(lanes)).toContain('aria-label="&lt;');
    for (const drawn of [axis, lanes]) {
      const markup = markupOf(drawn);
      expect(xmlFault(markup)).toBeNull();
      expect([...markup.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name).filter((name) => !['svg', 'g', 'a', 'rect', 'circle', 'path', 'line', 'text', 'tspan', 'title', 'use', 'polygon', 'ellipse'].includes(name ?? ''))).toEqual([]);
    }
  });

  it('gives tables without a formula', () => {
    const patterns = patternsOf(register, links);
    for (const name of members(figures)) {
      const { heads, rows } = tableOf(name, patterns, register);
      expectNoFormula(csvOf(heads, rows));
    }
    expectNoFormula(timelineCsv(timelineEntries(register, links), (slug) => `https://mishap.example/incidents/${slug}/`));
    expectNoFormula(checklistCsv(listOf(register)));
  });

  it.each(['full', 'issue', 'line'] as const)('gives a checklist in Markdown (%s) in which no text makes markup', (depth) => {
    for (const node of allNodes(parseMarkdown(checklistMarkdown(listOf(register), depth)))) {
      if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/mishap\.example\//);
      if (node.type === 'html') expect(['<!-- -->', '<span>', '</span>']).toContain(node.value);
      expect(['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition', 'blockquote', 'thematicBreak', 'emphasis']).not.toContain(node.type);
    }
  });

  it('gives an issue for a repository and no other address', () => {
    const { url, titleOnlyUrl } = githubIssue(listOf(register), 'octocat/hello-world');
    for (const address of [url, titleOnlyUrl]) if (address !== null) expect([new URL(address).origin, new URL(address).pathname]).toEqual(['https://github.com', '/octocat/hello-world/issues/new']);
  });

  it('gives an archive whose files stay in its folder', () => {
    const files = unzipSync(checklistArchive(listOf(register)));
    expect(Object.keys(files).length).toBeGreaterThan(4);
    for (const name of Object.keys(files)) {
      expect(name).toMatch(/^(?:README\.md|checklist\.(?:md|csv|json)|configuration\/[a-z\d-]+\/[\w./-]+)$/);
      expect(name.split('/').filter((part) => ['', '.', '..'].includes(part))).toEqual([]);
    }
    expect(() => JSON.parse(strFromU8(files['checklist.json']!)) as unknown).not.toThrow();
  });

  it('has write-ups that are shown as they are written', () => {
    for (const { data, prose } of register.incidents) expect(faultsOfHtml(renderProse(prose.markdown, data.sources))).toEqual([]);
  });
});

test('the stand-in for an XML parser sees what breaks out', () => {
  for (const xml of ['<a>', '<a></b>', '<a>&</a>', '<a>&nbsp;</a>', '<a>\u0007</a>', '<a b="<"></a>', '<a><![CDATA[x]]></b>]]></a>', '<a><script></a>', '<a b=c></a>', '<a>\uFFFE</a>']) expect(xmlFault(xml), xml).not.toBeNull();
  for (const xml of ['<?xml version="1.0"?><a b="c">&amp;<d/><![CDATA[<x>]]></a>', '<a xml:lang="en">é &#38;</a>']) expect(xmlFault(xml), xml).toBeNull();
});
