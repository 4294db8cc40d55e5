import { expect, test } from 'vitest';
import { nameReferences } from '../../../src/domain/framework-titles.ts';
import type { FrameworkList } from '../../../src/domain/register.ts';

const lists = [{ file: '', data: { framework: 'mitre-atlas', version: '5.6.1', title: '', url: '', ids: [{ id: 'AML.M0026', title: 'Permissions', url: 'https://a.example/' }] } }] as unknown as FrameworkList[];

test('gathers ids of one version under it, with the titles the register knows', () => {
  const named = nameReferences([
    { framework: 'mitre-atlas', version: '5.6.1', id: 'AML.M0026' },
    { framework: 'nist-800-53', version: 'r5', id: 'AC-6' },
    { framework: 'mitre-atlas', version: '5.6.1', id: 'AML.M9999' },
  ], lists);
  expect(named.map((group) => [group.framework, group.ids.map((row) => row.title)])).toEqual([['MITRE ATLAS', ['Permissions', null]], ['NIST SP 800-53', [null]]]);
});
