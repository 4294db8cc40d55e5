import { beforeAll, describe, expect, it } from 'vitest';
import { likelyDuplicates, likelyFrom } from '../../../../src/domain/draft/likely-duplicates.ts';
import { knownIncident, traitsOf, type KnownIncident, type Traits } from '../../../../src/domain/draft/known-incident.ts';
import type { Register } from '../../../../src/domain/register.ts';
import { readContent } from '../../../../src/reader/read-content.ts';

let register: Register;
let known: KnownIncident[];

beforeAll(async () => {
  ({ register } = await readContent('content', 'content'));
  // As it arrives in a browser.
  known = JSON.parse(JSON.stringify(register.incidents.map(knownIncident))) as KnownIncident[];
});

const nothing: Traits = { addresses: [], tools: [], time: null, wording: '' };
const slugs = (asked: Traits) => likelyDuplicates(asked, known).map(({ incident }) => incident.slug);
const draft = (front: object) => traitsOf(front);
const found = (slug: string) => known.find((each) => each.slug === slug)!;

describe('likely duplicates', () => {
  it('finds every record of the register by its whole text, first and nearly certain', () => {
    for (const each of known) {
      const [first] = likelyDuplicates(each.traits, known);
      expect(first?.incident.slug).toBe(each.slug);
      expect(first?.score).toBeGreaterThan(0.9);
    }
  });

  it('finds every record by one of its own sources alone, and by its wording alone', () => {
    for (const each of known) {
      const own = each.traits.addresses.filter((address) => known.filter(({ traits }) => traits.addresses.includes(address)).length === 1);
      for (const address of own) expect(slugs({ ...nothing, addresses: [address] }), address).toEqual([each.slug]);
      expect(slugs({ ...nothing, wording: each.traits.wording })[0]).toBe(each.slug);
    }
  });

  it('takes no two records of the register for the same event', () => {
    const alarms = known.flatMap((each) => likelyDuplicates(each.traits, known.filter((other) => other !== each)).map(({ incident, score, reasons }) => [each.slug, incident.slug, score, ...reasons]));
    expect(alarms).toEqual([]);
    expect(known.length).toBeGreaterThan(20);
  });

  it('ranks another event of the same tool and month below the record itself', () => {
    const ranked = likelyDuplicates(found('claude-code-mass-send-endpoint').traits, known, 0.2).map(({ incident }) => incident.slug);
    expect(ranked[0]).toBe('claude-code-mass-send-endpoint');
    expect(ranked).toContain('claude-code-pnpm-junction-profile');
  });

  it('finds an event told in other words by its tool, month and the words that remain', () => {
    expect(slugs(draft({
      title: 'Replit agent deletes a live database during a code freeze',
      tools: [{ tool: 'replit-agent' }],
      dates: { occurred: { when: '2025-07' } },
      glance: { did: { text: 'It ran a command against the production database and erased the records of executives and companies.' } },
    }))).toEqual(['replit-agent-production-database-freeze']);
  });

  it('finds a source by another spelling, another address of the same text or its copy in an archive', () => {
    const { data } = register.incidents.find(({ slug }) => slug === 'amazon-q-extension-wiper-prompt')!;
    const { url } = data.sources.find(({ id }) => id === 'pillar')!;
    for (const source of [{ url: `${url.replace('https://www.', 'http://')}/?utm_source=x#top` }, { url: 'https://b.example/', also: [url] }, { url: 'https://b.example/', archive: `https://web.archive.org/web/20250801000000/${url}` }]) {
      expect(slugs(draft({ sources: [source] })), JSON.stringify(source)).toEqual(['amazon-q-extension-wiper-prompt']);
    }
  });

  it('does not take a page about another matter for a sign', () => {
    const [address] = found('amazon-q-extension-wiper-prompt').traits.addresses;
    expect(slugs(draft({ sources: [{ url: `https://${address!}`, context: true }] }))).toEqual([]);
  });

  it('says in words why, strongest first', () => {
    const { incident, reasons } = likelyDuplicates(found('antigravity-drive-wipe').traits, known)[0]!;
    expect(incident.id).toMatch(/^MISHAP-/);
    expect(reasons[0]).toBe('Title and glance are worded nearly alike.');
    expect(reasons[1]).toMatch(/^It cites the same page, \S+ and \d+ more\.$/);
    expect(reasons[2]).toMatch(/^The same tool, antigravity\S*, took part within a month\.$/);
  });

  it.each([[{}], [{ sources: 'x', tools: null, dates: [], glance: 3, title: {} }], [{ sources: [null, { url: 3, also: 'x' }], tools: [[]], dates: { occurred: { when: 'soon' } } }], [{ title: 'Agent deletes' }]])('makes nothing of a draft with nothing in it: %j', (front) => {
    expect(slugs(draft(front))).toEqual([]);
  });

  it('has nothing to compare with in an empty register', () => {
    expect(likelyDuplicates(found('antigravity-drive-wipe').traits, [])).toEqual([]);
    expect(likelyFrom).toBe(0.5);
  });
});
