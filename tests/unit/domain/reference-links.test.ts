import { expect, test } from 'vitest';
import { referenceUrl } from '../../../src/domain/reference-links.ts';

test('prefers the address given, else the page of the register, else nothing', () => {
  expect(referenceUrl({ system: 'AIID', id: '1442', url: 'https://a.example/x' })).toBe('https://a.example/x');
  expect(referenceUrl({ system: 'AIID', id: '1442', url: undefined })).toBe('https://incidentdatabase.ai/cite/1442/');
  expect(referenceUrl({ system: 'CVE', id: 'CVE-2025-1?x=<', url: undefined })).toBe('https://www.cve.org/CVERecord?id=CVE-2025-1%3Fx%3D%3C');
  expect(referenceUrl({ system: 'other', id: '1', url: undefined })).toBeNull();
});
