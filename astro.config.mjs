import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { site } from './src/site.ts';

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
    // Every page names its scripts, and the names that modules have are long. The form reads drafts in a thread of its
    // own: what is written for one does not ask a document that is not there.
    environments: { client: { resolve: { conditions: ['worker', 'module', 'browser', 'development|production'] }, build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' } } } } },
  },
  devToolbar: { enabled: false },
});
