import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compactRegister, type CompactRegister } from '../../../src/domain/contribute/compact-register.ts';
import type { Register } from '../../../src/domain/register.ts';
import { describeFinding } from '../../../src/domain/words.ts';
import { DraftDesk } from '../../../src/editor/draft-desk.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { recordText } from '../../../src/writer/record-text.ts';
import { incidentSchema } from '../../../src/schema/incident.ts';
import { parseYaml, cutFrontMatter } from '../../../src/reader/front-matter.ts';
import { register } from '../domain/checklist/real-register.ts';
import { findingsIn, fixtures, today, withFixture } from '../registers/fixture.ts';

const desk = new DraftDesk(sent(register), '/');

const broken = readdirSync(fixtures).filter((rule) => existsSync(join(fixtures, rule, 'incidents')) && rule !== 'valid');

describe('says of a draft what the command line says of its file', () => {
  // What stands in the file and not in its values is written anew by the form, or keeps the file from being opened in it.
  const ofTheFile = ['forbidden-character', 'bad-file-name', 'unreadable-file', 'duplicate-slug'];
  it.each(broken.filter((rule) => !ofTheFile.includes(rule)))('%s', async (rule) => {
    await withFixture(rule, async (folder) => {
      const findings = await findingsIn(folder);
      const { register: around } = await readContent(folder, 'content');
      const here = new DraftDesk(sent(around), '/');
      for (const file of readdirSync(join(fixtures, rule, 'incidents'))) {
        const slug = basename(file, '.mdx');
        const wanted = findings.filter(({ place }) => place.file === `content/incidents/${file}`).map((found) => ({ rule: found.rule, words: describeFinding(found) }));
        const opened = here.open(readFileSync(join(folder, 'incidents', file), 'utf8'), file);
        const told = opened.isReadable ? here.check({ slug, corrects: slug, original: null, front: opened.front, body: opened.body }, today).findings : opened.findings;
        // Of an unfinished record the form says more: what the rules will say when it is finished.
        // Of two records with one id it names the draft, whichever comes first in the alphabet.
        const alike = told.filter((found) => found.rule !== 'duplicate-id' || wanted.some((each) => each.rule === 'duplicate-id'));
        expect(sorted(alike), file).toEqual(rule === 'missing-field' ? expect.arrayContaining(sorted(wanted)) : sorted(wanted));
      }
    });
  });
});

describe('every record of the register', () => {
  it.each(register.incidents.map(({ slug, file }) => [slug, file] as const))('%s comes back from the form as it is', (slug, file) => {
    const text = readFileSync(file, 'utf8');
    const opened = desk.open(text, file);
    if (!opened.isReadable) throw new Error(`${file} is not readable`);
    const checked = desk.check({ slug, corrects: slug, original: null, front: opened.front, body: opened.body }, today);
    expect(valuesOf(checked.text)).toEqual(valuesOf(text));
    expect(cutFrontMatter(checked.text)?.markdown.trim()).toBe(cutFrontMatter(text)?.markdown.trim());
    expect(checked.findings.filter(({ rule }) => rule !== 'future-date')).toEqual([]);
    expect(checked.duplicates).toEqual([]);
  });
});

it('keeps the text that a record was opened from, its comments and its layout', () => {
  const [known] = register.incidents;
  const text = readFileSync(known?.file ?? '', 'utf8').replace('\nid: ', '\n# a remark\nid: ');
  const opened = desk.open(text, '');
  if (!opened.isReadable || known === undefined) throw new Error('not readable');
  const { slug } = known;
  const check = (front: object) => desk.check({ slug, corrects: slug, original: text, front: { ...opened.front, ...front }, body: opened.body }, today).text;
  expect(check({})).toBe(text);
  expect(check({ title: 'Another title' }).split('\n').filter((line) => !text.split('\n').includes(line))).toEqual(['title: Another title']);
});

it('says at once where a character is hidden, also in a draft that is not finished', () => {
  const { findings } = desk.check({ slug: 'a-b', corrects: null, original: null, front: { title: 'A \u202etitle', glance: { did: { text: 'x\u200b' } } }, body: 'Text.' }, today);
  expect(findings.filter(({ rule }) => rule === 'forbidden-character').map(({ path }) => path?.join('.'))).toEqual(['title', 'glance.did.text']);
});

it('says that a number is taken of whatever draft has it, and not of the record it corrects', () => {
  const [known] = register.incidents;
  const rulesOf = (slug: string, corrects: string | null) => desk.check({ slug, corrects, original: null, front: { id: known?.data.id }, body: '' }, today).findings.filter(({ rule }) => rule === 'duplicate-id').map(({ path }) => path);
  expect(rulesOf('aaa', null)).toEqual([['id']]);
  expect(rulesOf('zzz', null)).toEqual([['id']]);
  expect(rulesOf(known?.slug ?? '', known?.slug ?? '')).toEqual([]);
});

it.each(['x/y', '../../x', 'x\\y'])('%s is no name of a file', (slug) => {
  const { findings } = desk.check({ slug, corrects: null, original: null, front: {}, body: '' }, today);
  expect(findings.filter(({ rule }) => rule === 'bad-file-name').map(({ words }) => words.problem)).toEqual([`The file name "${slug}.mdx" cannot become an address.`]);
});

it('places a finding of the write-up at the line that was typed', () => {
  const { findings } = desk.check({ slug: 'a-b', corrects: null, original: null, front: {}, body: '\n\nOne.\n\n{two}\n' }, today);
  expect(findings.find(({ rule }) => rule === 'code-in-record')).toMatchObject({ path: null, line: 5 });
});

it('says of an unfinished draft what more answers will not change, and nothing else', () => {
  const front = { title: 'A devastating deletion', sources: [{ id: 'a', url: 'https://a.example/x' }, { id: 'a', url: 'https://b.example/x' }], severity: { level: 'critical' } };
  const { findings } = desk.check({ slug: 'a-b', corrects: null, original: null, front, body: '\nCited.<Cite source="b" />\n\nUncited.' }, today);
  const told = findings.filter(({ rule }) => rule !== 'missing-field').map(({ rule, path, line }) => [rule, path?.join('.') ?? line]);
  expect(told).toEqual(expect.arrayContaining([['sensational-word', 'title'], ['duplicate-source-key', 'sources.1.id'], ['citation-without-source', 2], ['uncited-paragraph', 4]]));
  expect(told).toHaveLength(4);
});

it('tells that a new record repeats one of the register, and by what', () => {
  const [known] = register.incidents;
  const url = known?.data.sources[0]?.url ?? '';
  const { duplicates } = desk.check({ slug: '', corrects: null, original: null, front: { sources: [{ url: `${url}?utm_source=x` }] }, body: '' }, today);
  expect(duplicates.map(({ slug }) => slug)).toContain(known?.slug);
  expect(duplicates[0]?.because).toMatch(/cites the same page/);
});

it('says that the name of a file is taken, and nothing about the file that has it', () => {
  const [known] = register.incidents;
  const opened = desk.open(readFileSync(known?.file ?? '', 'utf8'), '');
  const slug = known?.slug ?? '';
  const { findings } = desk.check({ slug, corrects: null, original: null, front: opened.isReadable ? { ...opened.front, id: 'MISHAP-0000-0000' } : {}, body: opened.isReadable ? opened.body : '' }, today);
  expect(findings.map(({ rule }) => rule).filter((rule) => !['unassigned-id', 'future-date'].includes(rule))).toEqual(['duplicate-slug']);
});

it('renders nothing of what the reader refuses', () => {
  const long = 'x'.repeat(200_000);
  for (const body of [long, '<Cite', `${'> '.repeat(5000)}x`, '*'.repeat(5000)]) {
    const { preview, findings } = desk.check({ slug: '', corrects: null, original: null, front: { sources: 'x', tools: [null, 1, {}], glance: [], title: { a: 1 } }, body }, today);
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(preview)).toContain('cannot be shown before it can be read');
  }
});

it('writes what was typed into the file, whatever it is', () => {
  const front = { title: '---\n# x: {{', sources: [{ id: '<script>', url: 'javascript:alert(1)' }], made: 'up' };
  const { text } = desk.check({ slug: '', corrects: null, original: null, front, body: 'x' }, today);
  expect(text).toBe(recordText({ kind: 'incident', front, body: 'x' }));
  expect(desk.open(text, 'x.mdx')).toMatchObject({ isReadable: true, front });
});

/** The register as it reaches the browser. */
function sent(full: Register): CompactRegister {
  return JSON.parse(JSON.stringify(compactRegister(full))) as CompactRegister;
}

function valuesOf(text: string): unknown {
  const { value } = parseYaml('x.mdx', cutFrontMatter(text)?.yaml ?? '', 1);
  return incidentSchema.parse(value);
}

function sorted(findings: readonly { rule: string; words: object }[]): string[] {
  return findings.map(({ rule, words }) => JSON.stringify({ rule, words })).sort();
}
