import { expect, test } from 'vitest';
import { site } from '../../../src/site.ts';
import { textOf } from './tracked-files.ts';

const { code, content, contentUrl } = site.licences;

test('the licence of the code is the same everywhere', () => {
  const declared = JSON.parse(textOf('package.json')) as { license: string };
  expect(declared.license).toBe(code);
  expect(textOf('LICENSE')).toMatch(new RegExp(`^${code} License\n`));
  expect(textOf('README.md')).toContain(`Code: ${code} ([LICENSE](LICENSE))`);
  expect(textOf('CONTRIBUTING.md')).toContain(`${code} for code`);
});

test('the licence of the records is the same everywhere', () => {
  expect(textOf('LICENSE-CONTENT')).toContain(`(${content})`);
  expect(textOf('LICENSE-CONTENT')).toContain(contentUrl);
  expect(textOf('README.md')).toContain(`${content} ([LICENSE-CONTENT](LICENSE-CONTENT))`);
  expect(textOf('content/README.md')).toContain(content);
  expect(textOf('CONTRIBUTING.md')).toContain(`${content} for what is under`);
});
