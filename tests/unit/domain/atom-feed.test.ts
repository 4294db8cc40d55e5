import { expect, test } from 'vitest';
import { atomFeed } from '../../../src/domain/atom-feed.ts';
import type { IncidentRecord } from '../../../src/domain/register.ts';

const phrase = (text: string) => ({ text, sources: [] });
const record = (slug: string, revised: number, title = 'A title', state = 'published') => ({
  slug,
  data: {
    id: slug, title, state, revisions: [{ on: { start: revised, value: '' }, note: '' }],
    glance: { asked: phrase('a'), did: phrase('ran `x` ]]> <script>'), lost: phrase('c'), recovered: phrase('d') },
  },
}) as unknown as IncidentRecord;

test('dates the feed by its newest record and not by the clock', () => {
  const xml = atomFeed([record('old', Date.UTC(2026, 0, 1)), record('new', Date.UTC(2026, 1, 1))]);
  expect(xml).toContain('<updated>2026-02-01T00:00:00.000Z</updated>');
  expect(xml.indexOf('/incidents/new/')).toBeLessThan(xml.indexOf('/incidents/old/'));
  expect(atomFeed([])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

test('lets no markup and no control character through', () => {
  const xml = atomFeed([record('x', 0, 'a <b> & \u0007 \uFFFE title')]);
  expect(xml).not.toContain('<script>');
  expect(xml).not.toContain('<b>');
  expect(xml).toContain('a &lt;b&gt; &amp;   title');
});

test('holds the fifty records revised last and no withdrawn one', () => {
  const many = Array.from({ length: 60 }, (_, index) => record(`r${index}`, index));
  const xml = atomFeed([...many, record('gone', 99, 'Gone', 'withdrawn')]);
  expect(xml.match(/<entry>/g)).toHaveLength(50);
  expect(xml).not.toContain('/gone/');
});
