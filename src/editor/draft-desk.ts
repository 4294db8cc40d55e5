import { applyRules } from '../domain/apply-rules.ts';
import { registerAround, type CompactRegister } from '../domain/contribute/compact-register.ts';
import type { Checked, Contribution, LikelyDuplicate, Opened, ToldFinding } from '../domain/contribute/messages.ts';
import { previewOf } from '../domain/contribute/preview.ts';
import { traitsOf } from '../domain/draft/known-incident.ts';
import { likelyDuplicates } from '../domain/draft/likely-duplicates.ts';
import { finding, type Finding } from '../domain/finding.ts';
import { isPlaceholder } from '../domain/numbers/placeholder.ts';
import { linkRegister } from '../domain/links.ts';
import type { Shape } from '../domain/figures/shape.ts';
import type { AnyRecord, IncidentRecord, Register } from '../domain/register.ts';
import { rules } from '../domain/rules/index.ts';
import { describeFinding } from '../domain/words.ts';
import { findHiddenCharacters } from '../reader/characters.ts';
import { locateIn, readRecord } from '../reader/read-record.ts';
import { proseTree } from '../reader/render-prose.ts';
import { changedText } from '../writer/changed-text.ts';
import { draftOf, isDraftProblem } from '../writer/draft-of.ts';
import { recordText } from '../writer/record-text.ts';
import { blankLinesBefore, firstLineOfBody } from './body-lines.ts';
import { foreseen } from './foreseen.ts';
import { shapesOf } from './shapes-of.ts';

const warnings = new Set(rules.filter(({ severity }) => severity === 'warning').map(({ name }) => name));

/** Reads drafts as the command line does: the same writer, reader, rules and words. */
export class DraftDesk {
  readonly #compact: CompactRegister;
  readonly #base: string;

  constructor(compact: CompactRegister, base: string) {
    this.#compact = compact;
    this.#base = base;
  }

  /**
   * The text of a draft, everything wrong with it, and how its page will look.
   *
   * @param today as YYYY-MM-DD
   */
  check(contribution: Contribution, today: string): Checked {
    const { front, body, slug, corrects, original } = contribution;
    const draft = { kind: 'incident', front, body } as const;
    const text = original === null ? recordText(draft) : changedText(original, draft);
    const file = fileOf(slug);
    const { record, findings: read } = readRecord({ file, kind: 'incident', text });
    const namesake = this.#compact.incidents.find((each) => each.slug === slug && each.slug !== corrects);
    const around = registerAround(this.#compact, [corrects, namesake?.slug ?? null]);
    const register: Register = record?.kind === 'incident' ? { ...around, incidents: [...around.incidents, record] } : around;
    const across = record === null ? foreseen(draft, file, around, today, read) : applyRules(register, { today }).filter(({ place }) => place.file === file);
    const findings = [...read, ...locateIn(text, across), ...emptyWriteUp(record, body, file), ...takenName(namesake?.file, file, slug), ...takenId(this.#compact, contribution, file, across), ...hiddenCharacters(front, file, read), ...unfitName(slug, file)];
    return {
      text,
      findings: toldFindings(text, findings, blankLinesBefore(body)),
      duplicates: this.#duplicates(contribution),
      preview: previewOf({ front, prose: proseOf(body, front, read), record: record as IncidentRecord | null, links: linkRegister(register), base: this.#base }),
    };
  }

  /** The fields and the write-up of a file, or why it has none that can be read. */
  open(text: string, file: string): Opened {
    const draft = draftOf(text, 'incident', file);
    return isDraftProblem(draft) ? { isReadable: false, findings: toldFindings(text, draft.findings) } : { isReadable: true, front: draft.front, body: draft.body };
  }

  #duplicates({ front, corrects }: Contribution): readonly LikelyDuplicate[] {
    return likelyDuplicates(traitsOf(front), this.#compact.incidents.filter(({ slug }) => slug !== corrects))
      .slice(0, 3)
      .map(({ incident: { slug, id, title }, reasons }) => ({ slug, id, title, because: reasons.join(' ') }));
  }
}

/** Two files of one name cannot lie in one folder, so the rules, which look at files, never meet them. */
function takenName(other: string | undefined, file: string, slug: string): Finding[] {
  return other === undefined ? [] : [finding('duplicate-slug', { file }, { slug, other })];
}

/** Of two records with one id the rules name the file that comes later in the alphabet; here it is always the draft that is new. */
function takenId({ incidents }: CompactRegister, { front, corrects }: Contribution, file: string, found: readonly Finding[]): Finding[] {
  const id = front['id'];
  const other = incidents.find((each) => each.id === id && each.slug !== corrects);
  if (other === undefined || isPlaceholder(other.id) || found.some(({ rule }) => rule === 'duplicate-id')) return [];
  return [finding('duplicate-id', { file, path: ['id'] }, { id: other.id, other: other.file })];
}

/** The reader looks for them in a record that is otherwise sound; whoever writes one shall hear of them at once. */
function hiddenCharacters(front: Contribution['front'], file: string, read: readonly Finding[]): Finding[] {
  return read.some(({ rule, place: { path } }) => rule === 'forbidden-character' && path !== undefined) ? [] : findHiddenCharacters(file, front);
}

/** What would be a folder in the path of the file is no name; the reader looks at what stands behind it. */
function unfitName(slug: string, file: string): Finding[] {
  return /[/\\]/.test(slug) ? [finding('bad-file-name', { file }, { name: `${slug}.mdx` })] : [];
}

/** The rules look at whole records only; that nothing is written yet shall be said before the fields are valid. */
function emptyWriteUp(record: AnyRecord | null, body: string, file: string): Finding[] {
  return record === null && body.trim() === '' ? [finding('empty-write-up', { file, at: { line: 1, column: 1 } }, {})] : [];
}

/** Where a draft will stand. One without a name is called so that its name is not what is complained of. */
export function fileOf(slug: string): string {
  return `content/incidents/${slug === '' || /[/\\]/.test(slug) ? 'draft' : slug}.mdx`;
}

/** @param blank lines that stand before the write-up as it was typed and are not written */
function toldFindings(text: string, findings: readonly Finding[], blank = 0): ToldFinding[] {
  const firstLine = firstLineOfBody(text);
  return findings.map((found) => {
    const { path, at } = found.place;
    const line = path === undefined && at !== undefined && at.line >= firstLine ? at.line - firstLine + 1 + blank : null;
    return { rule: found.rule, isWarning: warnings.has(found.rule), path: path === undefined ? null : [...path], line, words: describeFinding(found) };
  });
}

/** What the reader refuses is not rendered; it is shown as it was typed. */
function proseOf(body: string, front: Contribution['front'], findings: readonly Finding[]): readonly (Shape | string)[] | null {
  if (findings.some(({ rule }) => rule === 'body-syntax' || rule === 'write-up-too-long')) return null;
  const sources = Array.isArray(front['sources']) ? front['sources'].flatMap((row: unknown) => (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [{ id: row.id }] : [{ id: '' }])) : [];
  return shapesOf(proseTree(body, sources));
}
