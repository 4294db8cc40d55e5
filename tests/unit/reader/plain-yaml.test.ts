import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutFrontMatter, parseWithCare } from '../../../src/reader/front-matter.ts';
import { parsePlainYaml } from '../../../src/reader/plain-yaml.ts';

const records = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx')).map((name) => join('content', name));

describe('the short cut for plain front matter', () => {
  it('gives the same values as the careful parser for every record', () => {
    const taken = records.filter((path) => {
      const yaml = cutFrontMatter(readFileSync(path, 'utf8'))?.yaml ?? '';
      const plain = parsePlainYaml(yaml);
      if (plain !== undefined) expect(plain, path).toEqual(parseWithCare(path, yaml, 2).value);
      return plain !== undefined;
    });
    expect(taken.length).toBeGreaterThan(records.length / 2);
  });

  it.each([
    'a: yes', 'a: No', 'a: on', 'a: ~', 'a:', 'a: null', 'a: 012', 'a: 1e3', 'a: .5', 'a: +1', 'a: -0', 'a: .inf', 'a: 2025-07-18', 'a: 2025-07', 'a: 2025', 'a: 12:30:45', 'a: =', 'a: "\\u202E"', "a: 'it''s'",
    'a: |\n  one\n  two', 'a: >-\n  one\n  two\n\n  three', 'a: [1, "2", three]', 'a: { b: c, d: [] }', 'a: b # c', 'a: b#c', '- 1\n- 2', 'word', '', 'a: TRUE', 'a: "x: y"', 'a: 1.0', 'a: 00', 'a: 9007199254740993', '1: a', 'a: ﻿b',
  ])('agrees with it on %j', (yaml) => {
    const plain = parsePlainYaml(yaml);
    if (plain !== undefined) expect(plain).toEqual(parseWithCare('x', yaml, 1).value);
  });

  it.each(['a: &x 1\nb: *x', 'a: !!js/function "f"', 'a: !x y', '__proto__: 1', 'a: { constructor: 1 }', '<<: { a: 1 }', 'a: 1\na: 2', 'a: [1', 'a: 1_000', '%TAG ! x', '- &x 1', '[&x 1]', '{a: *x}', 'a: 0b11', 'a:\n  - !!binary aGk='])('leaves %j to it', (yaml) => {
    expect(parsePlainYaml(yaml)).toBeUndefined();
  });
});
