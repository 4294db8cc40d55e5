import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/reader/read-content.ts';
import { readRecord } from '../../../src/reader/read-record.ts';
import { renderProse } from '../../../src/reader/render-prose.ts';
import { findingsIn, fixtures, withFixture } from '../registers/fixture.ts';

const valid = readFileSync(join(fixtures, 'valid/incidents/example-table-dropped.mdx'), 'utf8');
const sources = [{ id: 'report' }, { id: 'review' }];

function read(text: string, file = 'content/incidents/example.mdx') {
  return readRecord({ file, kind: 'incident', text });
}

function rulesIn(text: string, file?: string): string[] {
  return [...new Set(read(text, file).findings.map((found) => found.rule))];
}

/** What would be shown if a text were rendered although it has findings: the second line of defence. */
function rendered(body: string): string {
  try {
    return renderProse(body, sources);
  } catch {
    return '';
  }
}

const executable = /<script|<iframe|<svg|<img|<object|\son\w+=|javascript:|data:|<style|globalThis|process\.exit/i;

describe('a write-up that tries to run code', () => {
  it.each([
    ['an import', 'import fs from "node:fs"\n\nText.<Cite source="report" />', 'code-in-record'],
    ['an export', 'export const x = globalThis.stolen = 1\n\nText.<Cite source="report" />', 'code-in-record'],
    ['an expression', 'Two is {globalThis.stolen = 2}.<Cite source="report" />', 'code-in-record'],
    ['an expression on its own', '{process.exit(1)}', 'code-in-record'],
    ['a spread attribute', '<Cite {...{source: "report"}} />', 'component-attribute'],
    ['a computed attribute', '<Cite source={globalThis.stolen = 3} />', 'component-attribute'],
    ['a script element', '<script>globalThis.stolen = 4</script>', 'raw-html'],
    ['an event handler', '<b onclick="alert(1)">Text</b>.<Cite source="report" />', 'raw-html'],
    ['an event handler on a component', '<Cite source="report" onclick="alert(1)" />', 'component-attribute'],
    ['a javascript: address', '[Text](javascript:alert%281%29).<Cite source="report" />', 'unsafe-url'],
    ['a javascript: address in disguise', '[Text](JaVa&#115;cript:alert%281%29).<Cite source="report" />', 'unsafe-url'],
    ['a javascript: address by reference', '[Text][x].<Cite source="report" />\n\n[x]: javascript:alert(1)', 'unsafe-url'],
    ['a data: address', '[Text](data:text/html,<b>).<Cite source="report" />', 'unsafe-url'],
    ['a vbscript: address', '[Text](vbscript:msgbox).<Cite source="report" />', 'unsafe-url'],
    ['an address without a scheme', '[Text](//elsewhere.example/x).<Cite source="report" />', 'unsafe-url'],
    ['an address with a user name', '[Text](https://operator.example@elsewhere.example/).<Cite source="report" />', 'unsafe-url'],
    ['an SVG script', '<svg><script>alert(1)</script></svg>', 'raw-html'],
    ['an SVG with a load handler', '<svg onload="alert(1)" />', 'raw-html'],
    ['a picture from elsewhere', '![x](https://elsewhere.example/x.svg)<Cite source="report" />', 'image-in-record'],
    ['an iframe', '<iframe src="https://elsewhere.example/" />', 'raw-html'],
    ['a component it may not use', '<Layout title="x" />', 'unknown-component'],
    ['a member component', '<Cite.Evil source="report" />', 'unknown-component'],
    ['a fragment', '<>Text.</>', 'unknown-component'],
    ['a component with a prototype name', '<Constructor />', 'unknown-component'],
    ['an attribute with a prototype name', '<Cite source="report" __proto__="x" />', 'component-attribute'],
    ['a style attribute', '<Callout kind="note" style="position:fixed">Text.<Cite source="report" /></Callout>', 'component-attribute'],
  ])('%s gets a finding and has no effect', (_name, body, rule) => {
    const text = valid.replace(/\n## What happened[\s\S]*$/, `\n${body}\n`);
    expect(rulesIn(text)).toContain(rule);
    expect(rendered(body)).not.toMatch(executable);
    expect(globalThis).not.toHaveProperty('stolen');
  });

  it('text that only looks like code is shown as text', () => {
    expect(rendered('Run `<script>alert(1)</script>` and `{x}`.')).toBe('<p>Run <code>&#x3C;script>alert(1)&#x3C;/script></code> and <code>{x}</code>.</p>');
  });

  it('text nested thousands deep is a finding, not a crash', () => {
    const text = valid.replace(/\n## What happened[\s\S]*$/, `\n${'<Callout kind="note">'.repeat(900)}\n`);
    expect(rulesIn(text)).toContain('body-syntax');
  });
});

describe('a write-up made to keep the parser busy', () => {
  // No clock here: without the guard each of these runs for minutes and the test times out.
  it.each([
    ['list marks', '- '.repeat(9000)],
    ['list marks and tabs', '-\t'.repeat(9000)],
    ['quotation marks', '> '.repeat(9000)],
    ['numbers', '1. '.repeat(6000)],
    ['a template in an export', `export const a = \`${'\n'.repeat(15000)}`],
    ['braces', `{\`${'}'.repeat(15000)}`, 'code-in-record'],
    ['callouts in callouts', '<Callout kind="note">\n\n'.repeat(60) + '</Callout>\n\n'.repeat(60)],
    ['square brackets', '*['.repeat(2500)],
    ['quotations that begin lists', '<Quote source="report" by="a person">\n*'.repeat(300)],
    ['stars', `${'*'.repeat(9000)}a${'*'.repeat(9000)}`],
  ])('%s are refused or read at once', (_name, body, rule = 'body-syntax') => {
    expect(rulesIn(valid.replace(/\n## What happened[\s\S]*$/, `\n${body}x\n`))).toContain(rule);
  });
});

describe('a front matter that tries to do harm', () => {
  const withTitle = (value: string) => valid.replace(/^title: .*$/m, `title: ${value}`);

  it.each([
    ['a constructor tag', withTitle('!!js/function "function () { globalThis.stolen = 5 }"'), 'yaml-tag'],
    ['a python tag', withTitle('!!python/object/apply:os.system ["true"]'), 'yaml-tag'],
    ['a binary tag', withTitle('!!binary aGVsbG8='), 'yaml-tag'],
    ['an alias bomb', `---\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index] ?? 'a'}`).join(', ')}]`).join('\n')}\n---\n\nText.\n`, 'yaml-alias'],
    ['a merge key', valid.replace('kind: harm\n', 'kind: harm\n<<: { polluted: yes }\n'), 'unknown-field'],
    ['a prototype key', valid.replace('kind: harm\n', 'kind: harm\n__proto__: { polluted: yes }\n'), 'forbidden-key'],
    ['a constructor key', valid.replace('sector: software', 'sector: software, constructor: { prototype: { polluted: yes } }'), 'forbidden-key'],
    ['a path in the id', valid.replace('id: MISHAP-2025-0001', 'id: ../../../etc/passwd'), 'wrong-value'],
    ['a path in a reference', valid.replace('tool: example-agent', 'tool: ../../secrets'), 'wrong-value'],
    ['a javascript: source', valid.replace('https://operator.example/report', 'javascript:alert(1)'), 'wrong-value'],
    ['a data: source', valid.replace('https://operator.example/report', 'data:text/html;base64,PHNjcmlwdD4='), 'wrong-value'],
    ['brackets nested thousands deep', `---\nx: ${'['.repeat(50_000)}\n---\n\nText.\n`, 'yaml-syntax'],
    ['a bidirectional override', withTitle('Drops \u202Eelbat eht'), 'forbidden-character'],
    ['a zero-width space', withTitle('Drops\u200B the table'), 'forbidden-character'],
    ['an escaped override', withTitle('"Drops \\u202Eelbat eht"'), 'forbidden-character'],
    ['an escaped terminal sequence', withTitle('"Drops \\e[31m the table"'), 'forbidden-character'],
    ['a lone surrogate', withTitle('"Drops \\ud800 the table"'), 'forbidden-character'],
    ['an invisible title', withTitle('"\\u3164"'), 'forbidden-character'],
    ['a second document', valid.replace('\n---\n\n##', '\n...\nhidden: !!js/function "x"\n---\n\n##'), 'yaml-syntax'],
    ['a directive', `---\n%TAG ! tag:x,2000:\nkind: harm\n---\n\nText.\n`, 'yaml-syntax'],
    ['field names within field names', `---\n${'? '.repeat(450)}x\n---\n\nText.\n`, 'yaml-syntax'],
    ['an escape sequence', withTitle('Drops \u001B[2J the table'), 'forbidden-character'],
  ])('%s gets a finding and has no effect', (_name, text, rule) => {
    const result = read(text);
    expect(result.findings.map((found) => found.rule)).toContain(rule);
    expect(result.findings.every((found) => found.place.at !== undefined)).toBe(true);
    expect(globalThis).not.toHaveProperty('stolen');
    expect({}).not.toHaveProperty('polluted');
  });

  it('gives the position of a bidirectional override', () => {
    const [found] = read(withTitle('Drops \u202Eelbat')).findings;
    expect(found?.place.at).toEqual({ line: 3, column: 14 });
  });

  it.each(['content/incidents/..mdx', 'content/incidents/%2e%2e.mdx', 'content/incidents/a b.mdx', 'content/incidents/.hidden.mdx', 'content/incidents/example.mdx.exe'])('the file name %s gets a finding', (file) => {
    expect(rulesIn(valid, file)).toContain('bad-file-name');
  });
});

describe('files that should not be opened', () => {
  it('a folder with a wrong name, and a link in place of a folder, are reported', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'mishap-elsewhere-'));
    const places = await withFixture(null, async (folder) => {
      await mkdir(join(folder, 'incident'));
      await symlink(elsewhere, join(folder, 'drafts'));
      return (await findingsIn(folder)).map((found) => `${found.rule} ${found.place.file}`);
    });
    expect(places).toEqual(['unreadable-file content/drafts', 'unreadable-file content/incident']);
  });

  it('a link is reported and not followed', async () => {
    const secret = join(await mkdtemp(join(tmpdir(), 'mishap-secret-')), 'secret.mdx');
    await writeFile(secret, valid);
    const rules = await withFixture(null, async (folder) => {
      await symlink(secret, join(folder, 'incidents', 'example-link.mdx'));
      return (await findingsIn(folder)).map((found) => found.rule);
    });
    expect(rules).toEqual(['unreadable-file']);
  });

  it('ten megabytes are reported and not read', async () => {
    const rules = await withFixture(null, async (folder) => {
      await writeFile(join(folder, 'incidents', 'example-large.mdx'), `---\n${'a'.repeat(10 * 1024 * 1024)}`);
      return (await findingsIn(folder)).map((found) => found.rule);
    });
    expect(rules).toEqual(['file-too-large']);
  });

  it('a folder without any record is a finding, not a pass', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mishap-none-'));
    await mkdir(join(folder, 'incidents'));
    expect((await readContent(folder)).findings.map((found) => found.rule)).toEqual(['no-records']);
  });
});

describe('many faults at once', () => {
  it('reports those of every file, and those below a syntax error in another part of the same file', async () => {
    const findings = await withFixture(null, async (folder) => {
      await writeFile(join(folder, 'incidents', 'example-broken.mdx'), valid.replace('title: An', 'title: [An').replace('The agent dropped', 'The <b>agent</b> dropped'));
      await writeFile(join(folder, 'incidents', 'example-fields.mdx'), valid.replace('0001', '0002').replace('kind: harm', 'kind: harmful').replace('setting: deployed', 'seting: deployed').replace('The operator restored', 'An <i>operator</i> restored'));
      return findingsIn(folder);
    });
    const byFile = (file: string) => findings.filter((found) => found.place.file.endsWith(file)).map((found) => found.rule).sort();
    expect(byFile('example-broken.mdx')).toEqual(['raw-html', 'yaml-syntax']);
    expect(byFile('example-fields.mdx')).toEqual(['missing-field', 'raw-html', 'unknown-field', 'wrong-value']);
  });
});
