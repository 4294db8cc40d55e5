import { schemaOf } from '../schema/kinds.ts';
import { recordKinds, type RecordKind } from '../schema/vocabulary.ts';
import { arrange } from './arrange.ts';
import { yamlText } from './yaml-text.ts';

/** A record while it is being written. */
export interface RecordDraft {
  readonly kind: RecordKind;
  /** The fields as the author answered them: some may be missing, wrong or unknown. */
  readonly front: Readonly<Record<string, unknown>>;
  /** The write-up in Markdown. */
  readonly body: string;
}

/**
 * The text of the file that holds a record. Fields stand in the order of the schema and unknown ones last; nothing
 * that was answered is lost, and what has no answer is absent, so that a check names it. The reader gives back the
 * same values; a year in a date field, which may be a text in a draft, is a number there.
 */
export function recordText({ kind, front, body }: RecordDraft): string {
  return joinRecord(`${modeline(kind)}\n${yamlText(arrange(front, schemaOf[kind]))}`, body);
}

/** The comment that tells an editor which schema the front matter follows. */
export function modeline(kind: RecordKind): string {
  // Guardrails stand one folder deeper, below the name of their tool.
  const up = kind === 'guardrail' ? '../../..' : '../..';
  return `# yaml-language-server: $schema=${up}/public/schema/${kind}.generated.json`;
}

/** The kind that the comment for editors names; undefined when there is none. */
export function kindOfModeline(yaml: string): RecordKind | undefined {
  const name = /^#[ \t]*yaml-language-server:[ \t]*\$schema=\S*\/([a-z-]+)\.generated\.json[ \t]*$/m.exec(yaml)?.[1] ?? '';
  return Object.hasOwn(recordKinds, name) ? (name as RecordKind) : undefined;
}

/** A write-up without blank lines around it, its lines ended alike. */
export function trimBody(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '').replace(/[ \t\n]+$/, '');
}

function joinRecord(yaml: string, body: string): string {
  const trimmed = trimBody(body);
  return `---\n${yaml}---\n${trimmed === '' ? '' : `\n${trimmed}\n`}`;
}
