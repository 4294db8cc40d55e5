import { expect, test } from 'vitest';
import { linesMatching, projectFiles, textOf } from './tracked-files.ts';

interface LockedPackage {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> };

test('the lock file holds the binaries of every platform', () => {
  // npm leaves out what its registry does not serve, and the lock file is then invalid everywhere else.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages)).map((name) => `${path} needs ${name}`));
  expect(missing).toEqual([]);
});

test('the lock file names no address to download from', () => {
  expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined && entry.link !== true).map(([path]) => path)).toEqual([]);
});

test('versions in package.json are exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
  const versions = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('no file names a package registry to use', () => {
  expect(linesMatching(projectFiles(/(?:^|\/)\.npmrc$|\.(?:json|ya?ml|js|mjs|ts|sh)$|^\.ci\//).filter((path) => !/^(?:content|tests)\//.test(path)), /\bregistry\s*=|npm_config_registry|\/\/registry\.|_authToken/)).toEqual([]);
});
