import { cutFrontMatter, parseWithCare, parseYaml } from '../../reader/front-matter.ts';
import { schemaOf } from '../../schema/kinds.ts';
import { isSameBody } from './fix-body.ts';
import type { FixContext } from './fixed.ts';
import { commentsOf, withoutModelines } from './parse-fields.ts';
import { putAllRight } from './put-right.ts';
import { isSame } from './same-values.ts';

/** What a record held before it was fixed, and which fields were to be added. */
export interface Before {
  readonly yaml: string;
  readonly value: unknown;
  readonly markdown: string;
  readonly added: Readonly<Record<string, unknown>>;
}

/**
 * Whether a fixed text holds what it held before, besides what was to change: every value, every comment and the
 * write-up. Both parsers of the reader must agree on it.
 */
export function isSound(fixed: string, { yaml, value, markdown, added }: Before, { kind, file }: Pick<FixContext, 'kind' | 'file'>): boolean {
  const after = cutFrontMatter(fixed);
  if (after === null) return false;
  const schema = schemaOf[kind];
  const expected = { ...(putAllRight(value, schema) as object), ...added };
  const comments = (text: string) => commentsOf(withoutModelines(text));
  return [parseYaml(file, after.yaml, 2), parseWithCare(file, after.yaml, 2)].every((read) => read.findings.length === 0 && isSame(putAllRight(read.value, schema), expected))
    && isSame(comments(after.yaml), comments(yaml))
    && isSameBody(markdown, after.markdown);
}
