import { test } from 'vitest';
import { expectNoFault } from './expect-no-fault.ts';

// Files of their own, so that they run side by side.
test('whatever is done to its write-up, it is read without a fault', () => {
  expectNoFault('write-up');
}, 600_000);
