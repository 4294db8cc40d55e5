import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Every folder that has a place in the order of the layers (src/README.md). */
const folders = ['schema', 'domain', 'reader', 'writer', 'editor', 'views', 'client', 'pages', 'scripts', 'tests'];

/**
 * What each folder may import: folders of its own project, and packages. Everything else is an error, so a new
 * package or a new direction is a decision made here.
 */
const layers = {
  schema: { folders: [], packages: ['zod'] },
  domain: { folders: ['schema'], packages: ['d3-dsv', 'd3-time', 'fastest-levenshtein', 'feed', 'fflate', 'mdast', 'mdast-util-gfm-autolink-literal', 'mdast-util-gfm-strikethrough', 'mdast-util-gfm-table', 'mdast-util-gfm-task-list-item', 'mdast-util-to-markdown'] },
  reader: {
    folders: ['schema', 'domain'],
    packages: ['hast', 'hast-util-to-html', 'mdast', 'mdast-util-from-markdown', 'mdast-util-mdx', 'mdast-util-to-hast', 'mdast-util-to-string', 'micromark-extension-mdx-expression', 'micromark-extension-mdx-jsx', 'micromark-extension-mdx-md', 'yaml', 'js-yaml', 'zod'],
  },
  writer: { folders: ['schema', 'domain', 'reader'], packages: ['yaml', 'zod'] },
  // What the form in the browser runs in a thread of its own, where parsers and schemas may be as large as they are.
  editor: { folders: ['schema', 'domain', 'reader', 'writer'], packages: ['hast', 'zod'] },
  views: { folders: ['schema', 'domain'], packages: ['astro', 'astro/types'] },
  client: { folders: ['schema', 'domain'], packages: ['d3-brush', 'd3-selection', 'd3-zoom'] },
  pages: { folders: ['schema', 'domain', 'reader', 'writer', 'editor', 'views', 'client'], packages: ['astro'] },
  scripts: { folders: ['schema', 'domain', 'reader', 'writer'], packages: null },
};

/** @param {keyof typeof layers} name */
function direction(name) {
  const { folders: allowed, packages } = layers[name];
  const refused = folders.filter((folder) => folder !== name && !allowed.includes(folder));
  const patterns = [
    { regex: `^\\.{1,2}/(?:.*/)?(?:${refused.join('|')})/`, message: `Files of ${name} import ${['their own folder', ...allowed].join(', ')} and nothing else of this project (src/README.md).` },
  ];
  if (packages !== null) {
    const listed = packages.map((each) => each.replaceAll('/', '\\/')).join('|');
    patterns.push({ regex: listed === '' ? '^(?!\\.)' : `^(?!\\.|(?:${listed})$)`, message: `A package that ${name} may import is listed in eslint.config.js.` });
  }
  if (name !== 'pages') patterns.push({ regex: '/load-register\\.ts$', message: 'Only pages read the register from disk; everything else is given it.' });
  return { patterns };
}

const codeFromText = [
  { selector: "MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML)$/]", message: 'Text becomes an element by textContent or createElement, never by parsing.' },
  { selector: "CallExpression[callee.property.name='write'][callee.object.name='document']", message: 'Text becomes an element by textContent or createElement, never by parsing.' },
];

const sameResultEveryTime = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is given by the caller.' },
  { selector: 'ImportExpression', message: 'What a pure module uses is imported at its top.' },
];

const environmentGlobals = ['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'fetch', 'process', 'Buffer', 'setTimeout', 'setInterval', 'HTMLElement']
  .map((name) => ({ name, message: 'A pure module is given what it needs from its surroundings.' }));

const pure = {
  'no-restricted-globals': ['error', ...environmentGlobals],
  'no-restricted-properties': ['error',
    { object: 'Date', property: 'now', message: 'The time is given by the caller.' },
    { object: 'Math', property: 'random', message: 'The same input gives the same result.' },
    { object: 'performance', property: 'now', message: 'The time is given by the caller.' }],
  'no-restricted-syntax': ['error', ...codeFromText, ...sameResultEveryTime],
};

/** @param {keyof typeof layers} name */
function imports(name) {
  return { 'no-restricted-imports': ['error', direction(name)] };
}

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/', 'tests/registers/'] },
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Settled by the compiler (noPropertyAccessFromIndexSignature) the other way round.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Events are given as objects of functions; none of them uses this.
      '@typescript-eslint/unbound-method': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      'no-script-url': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-irregular-whitespace': 'error',
      'no-fallthrough': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-constant-condition': 'error',
      'no-cond-assign': 'error',
      'no-empty': 'error',
      'no-debugger': 'error',
      'no-self-assign': 'error',
      'no-unreachable': 'error',
      'no-loss-of-precision': 'error',
      'no-prototype-builtins': 'error',
    },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'], extends: [typescript.configs.disableTypeChecked] },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...codeFromText] } },
  { files: ['src/schema/**'], rules: { ...pure, ...imports('schema') } },
  { files: ['src/domain/**'], rules: { ...pure, ...imports('domain') } },
  { files: ['src/reader/**'], rules: { ...pure, ...imports('reader') } },
  // The two that touch the disk; everything else in the folder works on text.
  { files: ['src/reader/collect-content.ts', 'src/reader/open-text.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [...direction('reader').patterns.filter(({ regex }) => !regex.startsWith('^(?!')), { regex: '^(?!\\.|node:fs/promises$|node:path$)', message: 'A package that the reader may import is listed in eslint.config.js.' }] }] } },
  { files: ['src/writer/**'], rules: { ...pure, ...imports('writer') } },
  { files: ['src/editor/**'], rules: imports('editor') },
  { files: ['src/views/**/*.astro'], rules: imports('views') },
  { files: ['src/client/**', 'src/views/**/*.astro/*.ts'], rules: {
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [
      ...direction('client').patterns,
      { regex: '/schema/(?!vocabulary\\.ts$)', allowTypeImports: true, message: 'Only the vocabulary and types of the schema reach the browser; the rest would bring zod along.' },
    ] }],
  } },
  // The script of a view is the way a client module gets onto a page.
  { files: ['src/views/**/*.astro/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  { files: ['src/pages/**'], rules: imports('pages') },
  { files: ['scripts/**'], rules: imports('scripts') },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-script-url': 'off' } },
  { files: ['public/**/*.js'], languageOptions: { globals: { document: 'readonly', localStorage: 'readonly', window: 'readonly' } } },
);
