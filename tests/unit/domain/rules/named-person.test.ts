import { describe, expect, it } from 'vitest';
import { hashName, isDeniedName } from '../../../../src/domain/denied-names.ts';
import { findNames } from '../../../../src/domain/rules/named-person.ts';

const found = (text: string, authors: string[] = []) => [...findNames(text, authors)].map((each) => each.found);

describe('names of people in our wording', () => {
  it.each([
    ['the report of @some_user on the forum', ['@some_user']],
    ['said Dr. Beispiel afterwards', ['Dr. Beispiel']],
    ['the founder Erika Mustermann says', ['Erika Mustermann']],
    ['approved by Erika Mustermann.', ['Erika Mustermann']],
  ])('are found in "%s"', (text, expected) => { expect(found(text)).toEqual(expected); });

  it('are found when they are authors of a source of the record', () => {
    expect(found('As Max Example wrote, it was a test.', ['Max Example'])).toEqual(['Max Example']);
  });

  it.each([
    'a fix by Hugging Face', 'published by Red Hat', 'npm package @example/tool', 'mail to a@operator.example', 'the developer of Claude Code', 'an engineer at Amazon Web Services', 'the user opened Visual Studio Code', 'a post by the founder',
  ])('are not seen in "%s"', (text) => { expect(found(text)).toEqual([]); });

  it('are compared without regard to case, and other names are not on the list', () => {
    expect(hashName('Erika Mustermann')).toBe(hashName('ERIKA mustermann'));
    expect(isDeniedName('Erika Mustermann')).toBe(false);
  });
});
