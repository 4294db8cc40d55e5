import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { site } from './src/site.ts';

/** What decodes entities for a page asks its document; in a thread there is none, so there it has its own list. */
const withoutDocument = {
  name: 'without-document',
  enforce: 'pre',
  resolveId: (id) => (id === 'decode-named-character-reference' ? fileURLToPath(import.meta.resolve(id)) : null),
};

export default defineConfig({
  site: site.url,
  base: site.base === '' ? '/' : site.base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx()],
  // The content security policy allows no inline script or style, so nothing may be inlined.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Every page names its scripts, and the names that modules have are long.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' } } } } },
    worker: { plugins: () => [withoutDocument] },
  },
  devToolbar: { enabled: false },
});
