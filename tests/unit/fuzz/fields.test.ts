import { test } from 'vitest';
import { expectNoFault } from './expect-no-fault.ts';

// Files of their own, so that they run side by side.
test('whatever is done to the fields of a record, it is read without a fault', () => {
  expectNoFault('fields');
}, 600_000);
