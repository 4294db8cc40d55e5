import { describe, expect, it } from 'vitest';
import { isSound } from '../../../../src/writer/fix/sound.ts';

const yaml = '# a comment\ntitle: "T"\nsources:\n  - { url: "https://a.example/?utm_source=x" } # beside\n';
const before = { yaml, value: { title: 'T', sources: [{ url: 'https://a.example/?utm_source=x' }] }, markdown: 'One  \ntwo\n', added: { references: [] } };
const right = '# a comment\ntitle: T\nsources:\n  - { url: https://a.example/ } # beside\nreferences: []\n';
const verdict = (fields: string, body = '\nOne  \ntwo\n') => isSound(`---\n${fields}---\n${body}`, before, { kind: 'incident', file: 'x.mdx' });

describe('a fixed text', () => {
  it('is sound when it holds the same, with cleaned addresses and added fields', () => {
    expect(verdict(right)).toBe(true);
  });

  it.each([
    ['a value', right.replace('title: T', 'title: U')],
    ['a type', right.replace('title: T', 'title: 1')],
    ['a field', right.replace('title: T\n', '')],
    ['an entry', right.replace(/ {2}- .*/, '  []')],
    ['an address that was not to be cleaned', right.replace('a.example/ ', 'b.example/ ')],
    ['an added field', right.replace('references: []\n', '')],
    ['a comment', right.replace('# a comment\n', '')],
    ['a comment beside a value', right.replace(' # beside', '')],
    ['its form', right.replace('title: T', 'title: [')],
  ])('is not sound when %s is another or gone', (_what, fields) => {
    expect(verdict(fields)).toBe(false);
  });

  it.each(['\nOne\ntwo\n', '\nOne  \n', ''])('is not sound when the write-up is %j', (body) => {
    expect(verdict(right, body)).toBe(false);
  });
});
