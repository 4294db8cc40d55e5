import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../../src/domain/draft/address-key.ts';
import { cleanAddress } from '../../../../src/domain/draft/clean-address.ts';

describe('cleaning an address', () => {
  it.each([
    ['https://a.example/x?utm_source=n&utm_medium=mail', 'https://a.example/x'],
    ['https://a.example/x?utm_source=n&id=2&fbclid=abc#part-1', 'https://a.example/x?id=2#part-1'],
    ['https://a.example/?gclid=1#', 'https://a.example/#'],
    ['  https://a.example/x \n', 'https://a.example/x'],
    ['https://a.example/x?a=%C3%A4&UTM_Campaign=x&b=1+2', 'https://a.example/x?a=%C3%A4&b=1+2'],
    ['https://a.example?msclkid=1', 'https://a.example'],
  ])('%j becomes %j', (given, expected) => expect(cleanAddress(given)).toBe(expected));

  it.each([
    'https://news.example/topic?id=31665', 'https://a.example/x?ref=main&source=b&si=1&t=20&s=9&via=x', 'https://a.example/x?', 'https://a.example/x?&&id=1', 'https://a.example/search?q=utm_source', 'https://a.example/x#:~:text=utm_source%3D1',
    'https://a.example/x?q=a?utm_source=b', 'https://web.archive.org/web/20250718000000/https://a.example/x?utm_source=n', 'https://a.example/x#?utm_source=n', 'HTTPS://A.example/X', 'not an address?utm_source=n', 'https://a b.example/?utm_source=n', 'javascript:alert(1)?utm_source=n', 'ftp://a.example/?utm_source=n', '',
  ])('%j stays as it is', (given) => expect(cleanAddress(given)).toBe(given));

  it('changes nothing more the second time, and never a parameter it does not know', () => {
    const piece = fc.constantFrom('utm_source=a', 'id=1', 'fbclid', '', 'x', 'utm_id=', 'a=b=c', '?', '#', '#f', 'gclid=%26', '/https://b.example/');
    fc.assert(fc.property(fc.array(piece, { maxLength: 7 }), fc.constantFrom('?', '', '/p?', '/#'), (pieces, start) => {
      const given = `https://a.example${start}${pieces.join('&')}`;
      const once = cleanAddress(given);
      expect(cleanAddress(once)).toBe(once);
      const known = (address: string) => [...new URL(address).searchParams].filter(([name]) => ['id', 'x', 'a'].includes(name));
      expect(known(once)).toEqual(known(given));
      expect(new URL(once).hash).toBe(new URL(given).hash);
    }), { numRuns: 2000 });
  });
});

describe('the key of an address', () => {
  it.each([
    'https://www.a.example/x/?utm_source=n#top', 'http://a.example/x', 'https://A.example:443/x', 'https://web.archive.org/web/20250718123456/https://a.example/x', 'https://web.archive.org/web/2025id_/http://www.a.example/x/?utm_source=y',
    'https://archive.today/20250718123456/https://a.example/x', 'https://archive.ph/2025/a.example/x',
  ])('%j is the same page as a.example/x', (address) => expect(addressKey(address)).toBe('a.example/x'));

  it('keeps apart what another parameter or path makes another page', () => {
    expect(new Set(['https://a.example/x?id=1', 'https://a.example/x?id=2', 'https://a.example/X', 'https://b.a.example/x?id=1', 'https://a.example:8443/x'].map(addressKey)).size).toBe(5);
    expect(addressKey('https://a.example/?b=1&a=2')).toBe(addressKey('https://a.example/?a=2&b=1'));
  });

  it.each(['', 'text', 'https://', 'http://[', 'mailto:a@b.example'])('has none for %j', (given) => expect(addressKey(given)).toBeNull());
});
