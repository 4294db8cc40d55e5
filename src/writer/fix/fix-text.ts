import { finding, type Finding } from '../../domain/finding.ts';
import { cutFrontMatter, parseYaml } from '../../reader/front-matter.ts';
import { schemaOf } from '../../schema/kinds.ts';
import { modeline } from '../record-text.ts';
import { yamlText } from '../yaml-text.ts';
import { fixBody } from './fix-body.ts';
import type { Change, FixContext } from './fixed.ts';
import { missingAnswers } from './missing-answers.ts';
import { isSpreadOut, parseFields, withoutModelines } from './parse-fields.ts';
import { rewriteFields } from './rewrite.ts';
import { isFields } from './same-values.ts';
import { isSound } from './sound.ts';
import { trimLines } from './trim-lines.ts';

/** A record after what can be put right without a decision, and what that was. */
export interface FixedText {
  /** The text as it was given, when there is nothing to change or something is wrong. */
  readonly text: string;
  readonly changes: readonly Change[];
  /** Why the text cannot be read. */
  readonly findings: readonly Finding[];
  /** True when the changes would not have left the meaning as it is; the text is then untouched. */
  readonly refused: boolean;
}

/**
 * Puts right what needs no decision: the order of fields, needless quotes, dates, tracking parameters, blanks and line
 * ends, the comment for editors, and required fields that have one sensible value. Comments and the write-up are kept.
 * The result is read again and compared before it is given out; a text that cannot be read is left as it is.
 */
export function fixText(given: string, context: FixContext): FixedText {
  const untouched = { text: given, changes: [], findings: [], refused: false };
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const cut = cutFrontMatter(text);
  if (cut === null) return { ...untouched, findings: [finding('missing-front-matter', { file: context.file, at: { line: 1, column: 1 } }, {})] };
  const before = readFields(cut.yaml, context.file);
  if (before.findings.length > 0) return { ...untouched, findings: before.findings };
  if (!isFields(before.value)) return { ...untouched, findings: [finding('yaml-syntax', { file: context.file, at: { line: cut.yamlLine, column: 1 } }, { problem: 'it does not consist of fields' })] };

  const fields = fixFields(cut.yaml, before.value, context);
  const body = fixBody(cut.markdown);
  const fixed = `---\n${fields.yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
  if (fixed === given) return untouched;
  if (!isSound(fixed, { ...cut, value: before.value, added: fields.added }, context)) return { ...untouched, refused: true };
  return { ...untouched, text: fixed, changes: [...fields.changes, ...wholeFile(given, text, fields.changes.length > 0)] };
}

function readFields(yaml: string, file: string): { value: unknown; findings: readonly Finding[] } {
  const { value, findings } = parseYaml(file, yaml, 2);
  return { value: value ?? {}, findings };
}

function fixFields(source: string, front: Readonly<Record<string, unknown>>, context: FixContext): { yaml: string; changes: Change[]; added: Record<string, unknown> } {
  const { rest, isRight } = cutModeline(source, context);
  const missing = isSpreadOut(parseFields(rest).contents) ? missingAnswers(front, context) : [];
  const ended = rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`;
  const { yaml, changes } = rewriteFields(ended + missing.map(([name, answer]) => yamlText({ [name]: answer })).join(''), schemaOf[context.kind]);
  return {
    yaml: `${modeline(context.kind)}\n${trimLines(yaml)}`,
    changes: [
      ...(isRight ? [] : [{ field: '', says: 'The first line of the front matter tells editors which schema it follows.' }]),
      ...missing.map(([field]) => ({ field, says: 'The field is required and has one sensible value.' })),
      // That an added field was moved to its place goes without saying.
      ...changes.filter(({ field, says }) => missing.length === 0 || field !== '' || !says.includes('order')),
    ],
    added: Object.fromEntries(missing),
  };
}

function cutModeline(yaml: string, { kind }: FixContext): { rest: string; isRight: boolean } {
  return { rest: withoutModelines(yaml), isRight: yaml.startsWith(`${modeline(kind)}\n`) };
}

function wholeFile(given: string, text: string, isMore: boolean): Change[] {
  const says = [
    ...(given.startsWith('\uFEFF') ? ['The file begins without a byte order mark.'] : []),
    ...(given.includes('\r\n') ? ['Lines end in a line feed alone.'] : []),
  ];
  const blanks = /[ \t]$/m.test(text) || !/[^\n]\n$/.test(text) || (!isMore && says.length === 0);
  return [...says, ...(blanks ? ['Blanks at the ends of lines, and blank lines around the write-up, are gone.'] : [])].map((each) => ({ field: '', says: each }));
}
