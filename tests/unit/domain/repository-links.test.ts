import { expect, test } from 'vitest';
import { correctionLink, editLink } from '../../../src/domain/repository-links.ts';

const at = { repository: 'https://repository.example/mishap', branch: 'main' } as const;

test('leads to the file and to a report with its title', () => {
  expect(editLink('content/incidents/a b.mdx', at)).toBe('https://repository.example/mishap/edit/main/content/incidents/a%20b.mdx');
  expect(correctionLink({ slug: 'x-y' }, 'A & B', at)).toBe('https://repository.example/mishap/issues/new?title=Correction%3A%20A%20%26%20B%20(x-y)');
});
