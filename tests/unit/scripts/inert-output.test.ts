import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertJson, inertText } from '../../../scripts/lib/inert-text.ts';
import { reporters } from '../../../scripts/lib/reporters/index.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { finding } from '../../../src/domain/finding.ts';
import { shownFinding } from '../../../src/domain/shown-finding.ts';
import { runnerCommands } from './build-log.ts';

const style = terminalStyle(false, {});
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const hostile = [
  'x\n::error::owned', '\r\n::add-mask::a', '%0A::error::owned', '%250A::warning::x', '##[error]owned', 'a ##[add-mask]e', '##[set-env name=PATH;]x', '##\u200b[error]x', '###[group]x',
  '\u001b[31mred', '\u009b31mred', '\u001b]8;;https://elsewhere.example\u0007here', '\u202Eevil\u202C', '\u2066x\u2069', 'a\u2028::error::b', '\u0085::error::c', '\ud800 alone', 'a,b:c=d', '::stop-commands::x', '\u{e0041}tag',
];

const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...hostile, '%', ':', '#', '[', '\n'), { maxLength: 6 }).map((parts) => parts.join('')));

function about(text: string) {
  return finding('wrong-value', { file: `content/incidents/${text}`, path: [text, 2], at: { line: 3, column: 1 } }, { found: text, expected: text, nearest: text });
}

describe('what a record says is only ever text', () => {
  it('to a terminal, and begins no line of its own', () => {
    fc.assert(fc.property(anyText, (text) => {
      const out = reporters.text({ findings: [about(text)], checked: 1, style, address: null });
      expect(out.replaceAll('\n', '')).not.toMatch(steering);
      expect(out.split('\n')).toHaveLength(8);
      expect(runnerCommands(out)).toEqual([]);
    }), { numRuns: 500 });
  });

  it('to a build service, which reads the one annotation and no other command', () => {
    fc.assert(fc.property(anyText, (text) => {
      const out = reporters.github({ findings: [about(text)], checked: 1, style, address: null });
      expect(out.replaceAll('\n', '')).not.toMatch(steering);
      const [command, ...more] = runnerCommands(out);
      expect(more).toEqual([]);
      expect(command).toMatchObject({ name: 'error', properties: { file: inertText(`content/incidents/${text}`), line: '3', col: '1', title: 'wrong-value' } });
      expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'col', 'title']);
      expect(command?.data).toContain(inertText(shownFinding(about(text)).problem));
    }), { numRuns: 500 });
  });

  it('to a program, which gets it back as it was', () => {
    fc.assert(fc.property(anyText, (text) => {
      const out = reporters.json({ findings: [about(text)], checked: 1, style, address: null });
      expect(out.replaceAll('\n', '')).not.toMatch(steering);
      expect(runnerCommands(out)).toEqual([]);
      expect((JSON.parse(out) as { findings: unknown[] }).findings[0]).toMatchObject(shownFinding(about(text)));
    }), { numRuns: 500 });
  });
});

describe('the runner that these tests play', () => {
  it('acts on both forms of a command, so that escaping is needed', () => {
    expect(runnerCommands('  ::error file=a%2Cb,line=3::x%0Ay%25')).toEqual([{ name: 'error', properties: { file: 'a,b', line: '3' }, data: 'x\ny%' }]);
    expect(runnerCommands('Found: ##[add-mask]e')).toEqual([{ name: 'add-mask', properties: {}, data: 'e' }]);
    expect(runnerCommands('Found: ::error::x')).toEqual([]);
  });
});

describe('text that is harmless', () => {
  it('stays as it is', () => {
    expect(inertText('Ein café — “quoted” # [x] 100 % 日本語')).toBe('Ein café — “quoted” # [x] 100 % 日本語');
    expect(inertJson({ a: ['é', 1, null] })).toBe(JSON.stringify({ a: ['é', 1, null] }, null, 2));
  });

  it('shows what was taken out of it', () => {
    expect(inertText('a\u202Eb\n##[error]c')).toBe('a\\u{202e}b\\u{a}#\\u{23}[error]c');
  });
});
