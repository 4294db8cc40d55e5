import { expect, test } from 'vitest';
import { publicNetwork } from '../../../../scripts/lib/links/network.ts';
import { visitAll } from '../../../../scripts/lib/links/visit-all.ts';
import { visit } from '../../../../scripts/lib/links/visit.ts';
import { withSmallSite, type Answers } from './small-site.ts';

function come(path: string, answers: Answers, host?: string) {
  return withSmallSite(answers, async ({ url, network, asked }) => ({ visit: await visit(url(path, host), network), asked: [...asked], url }));
}

test('an address that answers is asked once, for its head', async () => {
  const { visit: found, asked } = await come('/a', { '/a': { status: 200 } });
  expect(found).toEqual({ state: 'alive', status: 200, movedTo: null });
  expect(asked).toEqual(['HEAD /a']);
});

test.each([405, 403, 404, 500, 0])('where HEAD fails with %d the address is asked in full', async (head) => {
  const { visit: found, asked } = await come('/a', { '/a': { status: 200, head } });
  expect(found).toEqual({ state: 'alive', status: 200, movedTo: null });
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

test.each([[404, 'gone'], [410, 'gone'], [401, 'unclear'], [403, 'unclear'], [429, 'unclear'], [500, 'unclear'], [503, 'unclear']])('%d is %s', async (status, state) => {
  expect((await come('/a', { '/a': { status } })).visit).toEqual({ state, status });
});

test('a server that changes to another protocol gives no answer, and the visit ends', async () => {
  expect((await come('/a', { '/a': { status: 101 } })).visit).toEqual({ state: 'unreachable', reason: 'no answer' });
});

test('a redirect for good says where to; one for now does not', async () => {
  const answers = { '/old': { status: 301, location: '/new' }, '/now': { status: 302, location: '/new' }, '/mixed': { status: 308, location: '/now' }, '/new': { status: 200 } };
  const old = await come('/old', answers);
  expect(old.visit).toEqual({ state: 'alive', status: 200, movedTo: old.url('/new') });
  expect((await come('/now', answers)).visit).toEqual({ state: 'alive', status: 200, movedTo: null });
  expect((await come('/mixed', answers)).visit).toEqual({ state: 'alive', status: 200, movedTo: null });
});

test('an address that redirects to a missing page is gone', async () => {
  expect((await come('/old', { '/old': { status: 301, location: '/nowhere' } })).visit).toEqual({ state: 'gone', status: 404 });
});

test.each([
  ['http://inside.test/'], ['http://two-faced.test/'], ['http://10.0.0.7/'], ['http://[::1]:1/'], ['http://0x7f000002/'], ['http://2130706434/'], ['file:///etc/hostname'], ['ftp://site.test/'], ['http://name:secret@site.test/'], ['http://'],
])('a redirect to %s is not followed', async (location) => {
  const { visit: found, asked } = await come('/a', { '/a': { status: 302, location } });
  expect(found).toMatchObject({ state: 'refused' });
  expect(asked).toEqual(['HEAD /a']);
});

test('an endless redirect ends', async () => {
  const { visit: found, asked } = await come('/a', { '/a': { status: 302, location: '/a' } });
  expect(found).toEqual({ state: 'refused', reason: 'it redirects more than 5 times' });
  expect(asked).toHaveLength(6);
});

test.each(['inside.test', 'two-faced.test'])('a name that stands for an address inside a network is refused before anything is sent: %s', async (host) => {
  const { visit: found, asked } = await come('/a', { '/a': { status: 200 } }, host);
  expect(found).toEqual({ state: 'refused', reason: 'it is not on the open internet' });
  expect(asked).toEqual([]);
});

test('the network of the command does not visit this machine', async () => {
  await withSmallSite({ '/a': { status: 200 } }, async ({ url, asked }) => {
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) expect(await visit(url('/a', host), publicNetwork)).toMatchObject({ state: 'refused' });
    expect(asked).toEqual([]);
  });
});

test('a name without an address is unreachable, and a reason is a code and nothing more', async () => {
  expect((await come('/a', {}, 'nowhere.test')).visit).toEqual({ state: 'unreachable', reason: 'ENOTFOUND' });
});

test('the register says who it is, visits each address once and few of a host at a time', async () => {
  const paths = Array.from({ length: 12 }, (_, index) => `/${String(index)}`);
  await withSmallSite(Object.fromEntries(paths.map((path) => [path, { status: 200 }])), async (site) => {
    const urls = paths.map((path) => site.url(path));
    expect((await visitAll([...urls, ...urls], site.network)).size).toBe(12);
    expect(site.asked).toHaveLength(12);
    expect(site.mostAtOnce()).toBeLessThanOrEqual(2);
    expect([...site.userAgents]).toEqual([expect.stringContaining('Mishap link check; +https://mishap.example/about/')]);
  }, 5);
});
