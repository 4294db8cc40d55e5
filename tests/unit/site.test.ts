import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function repositoryWith(address: string): Promise<string> {
  vi.resetModules();
  vi.stubEnv('REPOSITORY_URL', address);
  const { site } = await import('../../src/site.ts');
  return site.repository;
}

test('the address of the repository is taken without what no link needs', async () => {
  expect(await repositoryWith('https://github.com/owner/name')).toBe('https://github.com/owner/name');
  expect(await repositoryWith('https://github.com/owner/name.git/')).toBe('https://github.com/owner/name');
});

test.each(['https://x-access-token:secret@github.com/owner/name', 'https://secret@github.com/owner/name', 'git@github.com:owner/name.git', 'ssh://git@github.com/owner/name', 'javascript:alert(1)', ''])('a repository at %s stops the build, and its address is not printed', async (address) => {
  const error: unknown = await repositoryWith(address).catch((reason: unknown) => reason);
  expect(String(error)).toContain('REPOSITORY_URL must be an https address');
  expect(String(error)).not.toContain('secret');
});
