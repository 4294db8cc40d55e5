import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { cutFrontMatter, parseWithCare } from '../../../../src/reader/front-matter.ts';
import { draftOf, isDraftProblem } from '../../../../src/writer/draft-of.ts';
import type { FixContext } from '../../../../src/writer/fix/fixed.ts';
import { fixText, type FixedText } from '../../../../src/writer/fix/fix-text.ts';
import { recordText } from '../../../../src/writer/record-text.ts';
import { recordsOnDisk } from '../records.ts';
import { numbersFrom, retyped } from './retyped.ts';

// The properties are tried many times, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const incident: FixContext = { kind: 'incident', slug: 'an-example', file: 'an-example.mdx', today: '2026-01-15' };
const line = '# yaml-language-server: $schema=../../public/schema/incident.generated.json\n';
/** What every incident has, so that nothing is added. */
const whole = 'id: MISHAP-2025-0001\nstate: published\nreview: { state: drafted, on: 2026-01-15 }\n';
const end = 'misreported: []\ndisputes: []\nreferences: []\nrelated: []\nrevisions:\n  - { on: 2026-01-15, note: First version. }\n';

/** The front matter after a fix, without the fields that are always there. */
function fixedMiddle(middle: string): string {
  const { text, refused, findings } = fixText(`---\n${line}${whole}${middle}${end}---\n`, incident);
  expect({ refused, findings }).toEqual({ refused: false, findings: [] });
  expect(text.startsWith(`---\n${line}id: `)).toBe(true);
  return `${whole}${end}`.split(/\n(?! )/).reduce((rest, always) => rest.replace(`\n${always}\n`, '\n'), text.slice(`---\n${line}`.length - 1, -'---\n'.length)).slice(1);
}

const fixOf = (text: string, context: FixContext = incident): FixedText => fixText(text, context);
const valuesOf = (text: string): unknown => parseWithCare('x', cutFrontMatter(text)?.yaml ?? '', 2).value;

describe('fixing a record', () => {
  it('puts fields in order, also inside, with the comments above, beside and below them', () => {
    expect(fixedMiddle(`# about the setting
setting: deployed # beside it
# about the kind
kind: harm
tools:
  # about the second field
  - role: agent
    # about the first
    tool: a # the slug
  - { role: platform, tool: "b" }
glance:
  did: { sources: [a], text: x }
  # what was asked
  asked:
    sources:
      - a
      # below a
    text: y
`)).toBe(`glance:
  # what was asked
  asked:
    text: y
    sources:
      - a
      # below a
  did: { text: x, sources: [a] }
# about the kind
kind: harm
# about the setting
setting: deployed # beside it
tools:
  # about the second field
  - # about the first
    tool: a # the slug
    role: agent
  - { tool: b, role: platform }
`);
  });

  it('takes quotes away where YAML needs none, and leaves those it needs', () => {
    expect(fixedMiddle(`title: "It's gone"
evidence: { grade: 'confirmed', reason: "one, two", singleSource: "a: b", unopened: "ok" }
tools:
  - { "tool": 'yes', version: "1.0", model: "x #1", mode: 'null' }
noFailureMode: "caf\\u00e9 "
`)).toBe(`title: It's gone
evidence: { grade: confirmed, reason: "one, two", singleSource: "a: b", unopened: ok }
tools:
  - { tool: yes, version: "1.0", model: "x #1", mode: 'null' }
noFailureMode: "caf\\u00e9 "
`);
  });

  it('writes dates plainly', () => {
    expect(fixedMiddle(`dates:
  occurred: { when: " 2025-07-18 ", note: " 2025-07-18 " }
  disclosed: { when: "2025" }
  resolved: { when: 'unknown' }
chronology:
  - { when: "not a date ", event: x }
`)).toBe(`dates:
  occurred: { when: 2025-07-18, note: " 2025-07-18 " }
  disclosed: { when: 2025 }
  resolved: { when: unknown }
chronology:
  - { when: "not a date ", event: x }
`);
  });

  it('takes tracking out of addresses and nowhere else', () => {
    expect(fixedMiddle(`sources:
  - title: https://a.example/?utm_source=x
    url: "https://a.example/?utm_source=x&id=1"
    also: [ "https://b.example/?fbclid=1" ]
    archive: https://web.archive.org/web/2025/https://a.example/?utm_source=x
`)).toBe(`sources:
  - title: https://a.example/?utm_source=x
    url: https://a.example/?id=1
    also: [ https://b.example/ ]
    archive: https://web.archive.org/web/2025/https://a.example/?utm_source=x
`);
  });

  it('takes blanks from the ends of lines, but not out of texts of several lines', () => {
    expect(fixedMiddle('title: a  \t\nactions:\n  - text: |-\n      a  \n      b \n    summary: >-\n      c  \n      d\n    # e  \n')).toBe('title: a\nactions:\n  - summary: >-\n      c  \n      d\n    text: |-\n      a  \n      b \n    # e\n');
  });

  it('ends lines alike, drops a byte order mark, and keeps one blank line around the write-up', () => {
    const { text, changes } = fixOf(`\ufeff---\r\n${line}${whole}${end}---  \n\n\n\nOne  \r\ntwo \nthree\n\n\n`.replace(/\r?\n/g, '\r\n'));
    expect(text).toBe(`---\n${line}${whole}${end}---\n\nOne  \ntwo\nthree\n`);
    expect(changes.map(({ says }) => says)).toEqual(['The file begins without a byte order mark.', 'Lines end in a line feed alone.', 'Blanks at the ends of lines, and blank lines around the write-up, are gone.']);
  });

  it('keeps blanks of the write-up that mean something', () => {
    const body = '\nOne  \ntwo\n\n<Command source="a" form="verbatim">\n\n```\necho a \n```\n\n</Command>\n';
    expect(fixOf(`---\n${line}${whole}${end}---\n${body}`).text).toBe(`---\n${line}${whole}${end}---\n${body}`);
  });

  it('adds what is required and has one sensible value, in its place', () => {
    const { text, changes } = fixOf('---\n# a comment\ntitle: T\nsources: []\n---\n');
    expect(text).toBe(`---\n${line}id: MISHAP-0000-0000\n# a comment\ntitle: T\nstate: published\nreview: { state: drafted, on: 2026-01-15 }\nmisreported: []\ndisputes: []\nsources: []\nreferences: []\nrelated: []\nrevisions:\n  - { on: 2026-01-15, note: First version. }\n---\n`);
    expect(changes.map(({ field }) => field)).toEqual(['', 'id', 'state', 'review', 'misreported', 'disputes', 'references', 'related', 'revisions']);
    expect(fixOf('---\ntitle: T\n---\n', { ...incident, kind: 'tool', slug: 'a-tool' }).text).toBe('---\n# yaml-language-server: $schema=../../public/schema/tool.generated.json\nid: a-tool\ntitle: T\n---\n');
  });

  it('does not call a withdrawn record published', () => {
    expect(fixOf('---\nwithdrawn: { on: 2026-01-01, reason: x }\n---\n').text).not.toContain('state: published');
  });

  it('corrects the comment for editors', () => {
    const { text } = fixOf(`---\n${whole}${line.replace('incident', 'tool')}${end}---\n`);
    expect(text).toBe(`---\n${line}${whole}${end}---\n`);
  });

  it.each([
    ['no front matter', 'Text', 'missing-front-matter'],
    ['YAML that cannot be read', '---\na: [\n---\n', 'yaml-syntax'],
    ['a field given twice', '---\ntitle: a\ntitle: b\n---\n', 'duplicate-key'],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', 'yaml-alias'],
    ['a name that reaches into prototypes', '---\n__proto__: 1\n---\n', 'forbidden-key'],
    ['a list', '---\n- a\n---\n', 'yaml-syntax'],
  ])('leaves %s alone and says why', (_what, text, rule) => {
    const given = text.replaceAll('\n', '\r\n');
    expect(fixOf(given)).toMatchObject({ text: given, changes: [], refused: false });
    expect(fixOf(given).findings.map((each) => each.rule)).toContain(rule);
  });

  it('leaves a record alone where a change would alter what it says', () => {
    // The blank line above "state" would become part of the title once the title stands above it.
    const text = '---\ntitle: |+\n  a\n\nid: MISHAP-2025-0001\n\nstate: published\n---\n';
    expect(fixOf(text)).toEqual({ text, changes: [], findings: [], refused: true });
  });

  it('leaves a record as it is when it follows its own form', () => {
    for (const { file, kind, slug, text } of recordsOnDisk) {
      const draft = draftOf(text, kind);
      if (isDraftProblem(draft)) throw new Error(file);
      const written = recordText(draft);
      expect(fixText(written, { kind, slug, file, today: '2026-01-15' })).toEqual({ text: written, changes: [], findings: [], refused: false });
    }
  });
});

describe('fixing what others typed', () => {
  it('keeps values, comments and write-up, leaves nothing to fix, and puts every field in order', () => {
    let [readable, withComments] = [0, 0];
    fc.assert(fc.property(fc.nat(recordsOnDisk.length - 1), fc.integer(), (index, seed) => {
      const { kind, slug, file, text } = recordsOnDisk[index]!;
      const random = numbersFrom(seed);
      const typed = retyped(text, random);
      const context: FixContext = { kind, slug, file, today: '2026-01-15' };
      const fixed = fixText(typed.text, context);
      if (fixed.findings.length > 0) {
        expect(fixed.text).toBe(typed.text);
        return;
      }
      readable += 1;
      if (typed.comments > 0) withComments += 1;
      // Blank lines above a field that comes to stand below such a text would become part of it.
      if (fixed.refused) {
        expect(typed.text).toMatch(/: [|>]\d?\+/);
        expect(fixed.text).toBe(typed.text);
        return;
      }
      expect(fixText(fixed.text, context)).toEqual({ text: fixed.text, changes: [], findings: [], refused: false });
      expect(asRead(valuesOf(fixed.text))).toEqual(asRead(valuesOf(typed.text.replaceAll('\r\n', '\n'))));
      expect(fixed.text.match(/# said \w+ \d+/g)?.length ?? 0).toBe(typed.comments);
      expect(fixed.text).not.toMatch(/\r\n/);
      expect(namesInOrder(fixed.text)).toEqual(namesInOrder(orderedBySchema(fixed.text, kind)));
    }), { numRuns: 150 });
    expect(readable).toBeGreaterThan(100);
    expect(withComments).toBeGreaterThan(60);
  });
});

/** The values of fields as the schema takes them: a year alone may be a number or a text, and dates and addresses lose blanks around them. */
function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, inner: unknown) => (/^(?:when|on|published)$/.test(name) ? String(inner).trim() : /^(?:url|archive|\d+)$/.test(name) && typeof inner === 'string' && /^\s*https?:/.test(inner) ? inner.trim() : inner)));
}

function orderedBySchema(text: string, kind: FixContext['kind']): string {
  const draft = draftOf(text, kind);
  return isDraftProblem(draft) ? '' : recordText(draft);
}

/** The names of all fields in the order of the text; fields that the writer leaves out because they hold nothing are passed over. */
function namesInOrder(text: string): string[] {
  const names: string[] = [];
  visit(parseDocument(cutFrontMatter(text)?.yaml ?? ''), {
    Pair: (_key, pair, path) => {
      const holdsNothing = isScalar(pair.value) ? pair.value.value === '' || pair.value.value === null : pair.value === null;
      if (!holdsNothing) names.push(`${String(path.filter(isMap).length)} ${isScalar(pair.key) ? String(pair.key.value) : ''}`);
    },
  });
  return names;
}
