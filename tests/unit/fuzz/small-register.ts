import { readContent } from '../../../src/reader/read-content.ts';
import type { AnyRecord, Register } from '../../../src/domain/register.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { allRecords } from '../../../src/domain/rules/rule.ts';
import { join } from 'node:path';
import { fixtures } from '../registers/fixture.ts';

const { register } = await readContent(join(fixtures, 'valid'), 'content');

/** The valid register of the tests, with a record in the place of the one of the same file. */
export function registerWith(record: AnyRecord): Register {
  return buildRegister([...allRecords(register).filter(({ file }) => file !== record.file), record], register);
}
