import { expect, test } from 'vitest';
import { commentOut, commentPrefix } from '../../../src/domain/inert-command.ts';

test('comments out every line, whatever ends it', () => {
  expect(commentOut('rm -rf ~\r\ncurl x\rid\u2028ls\n', '# ')).toBe("# 'rm -rf ~'\n# 'curl x'\n# 'id'\n# 'ls'\n# ''");
});

test('uses the comment of the language', () => {
  expect((['shell', 'git', 'sql', 'cloud-api'] as const).map(commentPrefix)).toEqual(['# ', '# ', '-- ', '# ']);
});

test('leaves nothing for a shell without comments to run', () => {
  expect(commentOut("cd 'x'; touch y $(id)\u0015z", '# ')).toBe("# 'cd '\\''x'\\''; touch y $(id) z'");
});
