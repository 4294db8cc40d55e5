import { expect, test } from 'vitest';
import { isPublicAddress } from '../../../../scripts/lib/links/network.ts';

test.each([
  '127.0.0.1', '127.8.9.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '::1', '::', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '::7f00:1', '::a00:1', '168.63.129.16', '::ffff:168.63.129.16', 'localhost', '',
])('%s does not lie on the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.215.14', '1.1.1.1', '168.63.129.17', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('%s does', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
