import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionLink, editLink } from '../../../src/domain/repository-links.ts';

const at = { repository: 'https://repository.example/mishap', branch: 'main' } as const;

test('leads to the file and to the form for a correction, filled in', () => {
  expect(editLink('content/incidents/a b.mdx', at)).toBe('https://repository.example/mishap/edit/main/content/incidents/a%20b.mdx');
  expect(correctionLink({ slug: 'x-y' }, 'A & B', at)).toBe('https://repository.example/mishap/issues/new?template=correction.yml&title=Correction%3A%20A%20%26%20B%20(x-y)&record=x-y');
});

test('the form and the field that a correction is sent to are there', () => {
  const address = new URL(correctionLink({ slug: 'x-y' }, 'A', at));
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${address.searchParams.get('template') ?? ''}`, 'utf8')) as { body: { id: string }[] };
  expect(form.body.map(({ id }) => id)).toContain('record');
  expect(address.searchParams.get('record')).toBe('x-y');
});
