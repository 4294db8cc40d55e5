import { expect, test } from 'vitest';
import { sitemapXml } from '../../../src/domain/site-pages.ts';

test('writes one address per path', () => {
  expect(sitemapXml(['/', '/about/']).match(/<loc>/g)).toHaveLength(2);
  expect(sitemapXml(['/a&b/'])).toContain('/a&amp;b/</loc>');
});
