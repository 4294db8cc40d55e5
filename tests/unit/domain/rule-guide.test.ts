import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { withFailing } from '../../../scripts/lib/rule-examples/lay-register.ts';
import { overridable } from '../../../src/domain/apply-rules.ts';
import { nearestSome } from '../../../src/domain/nearest.ts';
import { isRuleName, ruleGroups, ruleGuide, ruleNames } from '../../../src/domain/rule-guide.ts';
import { splitInlineCode } from '../../../src/domain/inline-code.ts';
import { openAddress } from '../../../src/domain/site-path.ts';
import { acrossWords } from '../../../src/domain/words-across.ts';
import { readingWords } from '../../../src/domain/words-reading.ts';
import { findingsIn } from '../registers/fixture.ts';

const guides = ruleNames.map(ruleGuide);

describe('the guide to the rules', () => {
  it('has every rule once, in one topic', () => {
    expect(ruleNames.toSorted()).toEqual([...Object.keys(readingWords), ...Object.keys(acrossWords)].toSorted());
    expect(ruleNames.every(isRuleName)).toBe(true);
    expect(isRuleName('constructor')).toBe(false);
  });

  it('says of each what is wrong, why that matters and what to do, in two or three sentences each at most', () => {
    const sentences = (text: string) => text.split(/(?<=[.;:])\s/).length;
    for (const { name, summary, reason } of guides) {
      for (const text of [summary, reason.why, reason.satisfy, reason.exception ?? 'None.']) {
        expect.soft(text, name).toMatch(/^[A-Z].*[.]$/s);
        expect.soft(sentences(text), name).toBeLessThanOrEqual(5);
        expect.soft(text.length, name).toBeLessThanOrEqual(330);
      }
    }
  });

  it('names the others of the topic and not the rule itself', () => {
    const { neighbours, topic } = ruleGuide('unused-source');
    expect(neighbours.map(({ name }) => name)).toEqual(ruleGroups.find(({ title }) => title === topic)?.rules.map(({ name }) => name).filter((name) => name !== 'unused-source'));
    expect(neighbours.length).toBeGreaterThan(3);
  });

  it('leads to the field that the example is about, to the write-up, or nowhere', () => {
    expect(ruleGuide('unused-source').inGuide).toEqual({ label: 'sources[].id', path: '/field-guide/#incident-sources.id' });
    expect(ruleGuide('duplicate-row').inGuide).toEqual({ label: 'environments', path: '/field-guide/#incident-environments' });
    expect(ruleGuide('unknown-framework-id').inGuide).toEqual({ label: 'references[].id', path: '/field-guide/#control-references.id' });
    expect(ruleGuide('uncited-paragraph').inGuide).toEqual({ label: 'Write-up', path: '/field-guide/#prose' });
    expect(ruleGuide('unknown-field').inGuide).toBeNull();
    expect(ruleGuide('duplicate-replay-action').inGuide).toBeNull();
  });

  it('mentions rules and commands that exist', () => {
    const code = guides.flatMap(({ name, reason }) => [reason.why, reason.satisfy, reason.exception ?? ''].flatMap(splitInlineCode).filter((part) => part.code).map((part) => ({ name, text: part.text })));
    const scripts = code.filter(({ text }) => text.startsWith('npm run')).map(({ text }) => text);
    expect(new Set(scripts)).toEqual(new Set(['npm run replay']));
    expect(code.filter(({ text }) => /^[a-z]+(?:-[a-z]+){1,3}$/.test(text) && !isRuleName(text)).map(({ text }) => text).toSorted()).toEqual(['not-affected', 'not-published']);
  });
});

describe('rules that a record may override', () => {
  it('are those that say so', () => {
    expect(guides.filter(({ override }) => override !== null).map(({ name }) => name).toSorted()).toEqual(overridable.toSorted());
    expect(guides.filter(({ override, reason }) => override !== null && reason.exception === null)).toEqual([]);
  });

  test.each(overridable)('%s is silent about its fixture once the lines shown stand among the fields', async (rule) => {
    const lines = ruleGuide(rule).override ?? [];
    const rulesFound = await withFailing(rule, async (folder) => {
      const file = join(folder, 'incidents/example-table-dropped.mdx');
      await writeFile(file, (await readFile(file, 'utf8')).replace('related: []', `related: []\n${lines.join('\n')}`));
      return (await findingsIn(folder)).map((found) => found.rule);
    });
    expect(rulesFound).toEqual([]);
  });
});

describe('nearest names', () => {
  it('come for a slip of the keys and for a part that is remembered', () => {
    expect(nearestSome('unusd-source', ruleNames)[0]).toBe('unused-source');
    expect(nearestSome('sorce', ruleNames).every((name) => name.includes('source'))).toBe(true);
    expect(nearestSome('qqqqqqqq', ruleNames)).toEqual([]);
  });
});

describe('the address for links outside the site', () => {
  it('is none while it is a stand-in', () => {
    for (const origin of ['https://mishap.example', 'https://example.org', 'https://a.test', 'https://www.example.com']) expect(openAddress(origin, '')).toBeNull();
    expect(openAddress('https://mishap.org', '/register')).toBe('https://mishap.org/register');
    expect(openAddress('https://notexample.com', '')).toBe('https://notexample.com');
    expect(openAddress('http://localhost:4321', '')).toBe('http://localhost:4321');
  });
});
