import { describe, expect, it } from 'vitest';
import { incidentId, isWebAddress, moment, slug } from '../../../src/schema/fields.ts';

describe('a web address', () => {
  it.each(['https://operator.example/report?a=1#b', 'http://operator.example', 'HTTPS://operator.example/'])('%s is one', (url) => {
    expect(isWebAddress(url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' https://operator.example', 'https://operator.example/a b', 'java\nscript:alert(1)', 'data:text/html,x', 'ftp://operator.example', '//operator.example',
    '/relative', 'operator.example', 'https://user:password@operator.example/', 'https://user@operator.example/', 'https://localhost/', 'https:operator.example', 'mailto:a@operator.example', '',
  ])('%j is none', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });
});

describe('a slug', () => {
  it.each(['a', 'kiro-2', 'a1-b2-c3'])('%s is one', (text) => { expect(slug.safeParse(text).success).toBe(true); });
  it.each(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'a/b', '..', '../a', 'ä', 'a b', 'x'.repeat(81)])('%j is none', (text) => { expect(slug.safeParse(text).success).toBe(false); });
});

describe('an incident id', () => {
  it.each(['MISHAP-2025-0001', 'MISHAP-0000-0000'])('%s is one', (text) => { expect(incidentId.safeParse(text).success).toBe(true); });
  it.each(['MISHAP-25-1', 'mishap-2025-0001', 'MISHAP-2025-00011', '../MISHAP-2025-0001', 'MISHAP-2025-0001\n'])('%j is none', (text) => { expect(incidentId.safeParse(text).success).toBe(false); });
});

describe('a moment as YAML gives it', () => {
  it('takes a bare year, which YAML reads as a number', () => {
    expect(moment.parse(2025)).toMatchObject({ value: '2025', precision: 'year' });
  });

  it('says all forms that it takes when it takes none of them', () => {
    expect(moment.safeParse('last summer').error?.issues[0]?.message).toBe('must be a date as the source gives it: 2025-07-18T09:30Z, 2025-07-18, 2025-07, 2025-Q3, 2025, a range 2025-07-17/2025-07-18, or unknown');
  });
});
