import { describe, expect, it } from 'vitest';
import { independentSources } from '../../../src/domain/sources.ts';
import type { Source } from '../../../src/schema/fields.ts';

function source(id: string, publisher: string, dependsOn?: string[]): Source {
  return { id, publisher, title: id, url: `https://${id}.example/`, kind: 'secondary', opened: 'full', supports: 'x', ...(dependsOn ? { dependsOn } : {}) };
}

describe('independent sources', () => {
  it('count a publisher once, however it is spelt', () => {
    expect(independentSources([source('a', 'Example Times'), source('b', 'example times')]).map((each) => each.id)).toEqual(['a']);
  });

  it('leave out what speaks of something else', () => {
    expect(independentSources([source('a', 'A'), { ...source('b', 'B'), context: true }]).map((each) => each.id)).toEqual(['a']);
  });

  it('leave out what only repeats another source', () => {
    expect(independentSources([source('a', 'A'), source('b', 'B', ['a']), source('c', 'C')]).map((each) => each.id)).toEqual(['a', 'c']);
  });
});
