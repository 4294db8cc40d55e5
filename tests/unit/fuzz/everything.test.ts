import { test } from 'vitest';
import { expectNoFault } from './expect-no-fault.ts';

// Files of their own, so that they run side by side.
test('whatever is done to it in several ways at once, it is read without a fault', () => {
  expectNoFault('everything');
}, 600_000);
