import { Feed } from 'feed';
import { lastRevision } from './citation.ts';
import { isPublished } from './counts.ts';
import { withoutBackticks } from './inline-code.ts';
import { absoluteUrl, recordPath } from './site-path.ts';
import type { IncidentRecord } from './register.ts';
import { site } from '../site.ts';

const limit = 50;
/** Characters that XML 1.0 cannot hold even when escaped. */
const outsideXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The incidents revised last, as Atom. Its dates are those of the records, so the same records give the same feed. */
export function atomFeed(incidents: readonly IncidentRecord[]): string {
  const entries = incidents.filter(isPublished).sort((a, b) => revised(b) - revised(a) || (a.data.id < b.data.id ? 1 : -1)).slice(0, limit);
  const feed = new Feed({
    id: absoluteUrl('/'),
    title: `${site.name}: incidents`,
    description: site.tagline,
    link: absoluteUrl('/'),
    feedLinks: { atom: absoluteUrl('/feed.xml') },
    copyright: site.licences.content,
    author: { name: site.name, link: absoluteUrl('/') },
    updated: new Date(entries[0] === undefined ? 0 : revised(entries[0])),
    generator: false,
  });
  for (const entry of entries) feed.addItem(feedItem(entry));
  return feed.atom1();
}

function feedItem({ slug, data }: IncidentRecord) {
  const url = absoluteUrl(recordPath('incidents', slug));
  const { asked, did, lost, recovered } = data.glance;
  const summary = `Asked: ${asked.text} Did: ${did.text} Lost: ${lost.text} Recovered: ${recovered.text}`;
  return {
    id: url,
    title: escapeHtml(plain(data.title)),
    link: url,
    description: escapeHtml(plain(summary)),
    date: new Date(revised({ data })),
    published: new Date(data.revisions[0]?.on.start ?? 0),
  };
}

/** UTC milliseconds of the newest entry in the revision log. */
function revised({ data }: Pick<IncidentRecord, 'data'>): number {
  return lastRevision(data).start ?? 0;
}

function plain(text: string): string {
  return withoutBackticks(text).replace(outsideXml, '');
}

/** The feed library writes titles and summaries as HTML in CDATA, so they are read as HTML and must be escaped for it. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
