import { likelyFrom, type LikelyDuplicate } from '../../../src/domain/draft/likely-duplicates.ts';
import type { IncidentDraft } from '../../../src/domain/draft/answers.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { fieldPath } from '../../../src/domain/words.ts';
import { walkValues } from '../../../src/domain/walk-values.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { reporters } from '../reporters/index.ts';
import { inertJson, inertText } from '../inert-text.ts';
import { duplicateText } from './duplicates.ts';
import { inOneLine } from './interview.ts';

/** What became of a call. `file` is where the record stands, or would. */
export interface Outcome {
  readonly kind: 'written' | 'dry-run' | 'wrong-answers' | 'duplicate' | 'name' | 'kept';
  readonly file: string | null;
  readonly findings: readonly Finding[];
  /** What will be found besides, once no field is missing. */
  readonly foreseen: readonly Finding[];
  readonly duplicates: readonly LikelyDuplicate[];
  /** More words, such as why a name cannot be taken. */
  readonly note: string | null;
  readonly draft: IncidentDraft;
}

/** The outcome for programs. Findings are those of `mishap check --format json`. */
export function outcomeJson({ kind, file, findings, foreseen, duplicates, note, draft }: Outcome, style: TerminalStyle): string {
  const rows = (list: readonly Finding[]) => (JSON.parse(reporters.json({ findings: list, checked: 1, style })) as { findings: unknown }).findings;
  const alike = duplicates.map(({ incident: { id, slug, title }, score, reasons }) => ({ id, slug, title, score, reasons }));
  return `${inertJson({ outcome: kind, file, findings: rows(findings), foreseen: rows(foreseen), unknown: saidUnknown(draft), duplicates: alike, note })}\n`;
}

/** The outcome for people: what was written, what is missing, what to do next. */
export function outcomeText({ kind, file, findings, foreseen, duplicates, note, draft }: Outcome, content: string, style: TerminalStyle): string {
  const report = () => reporters.text({ findings, checked: 1, style });
  switch (kind) {
    case 'wrong-answers': return `${report()}\nNothing was written. Correct the answers and call again.\n`;
    case 'duplicate': return `The event may be in the register already (likeness of ${String(likelyFrom)} or more):\n${duplicateText(duplicates, content)}\nNothing was written. Correct or complete that record instead, or call again with --not-a-duplicate.\n`;
    case 'name': return `${inertText(note ?? '')}\nNothing was written.\n`;
    case 'kept': return `${inertText(note ?? '')}\n`;
    case 'dry-run':
    case 'written': return `${kind === 'written' ? 'Written: ' : 'Not written: '}${inertText(file ?? '')}\n${unknownText(draft)}\n${report()}${foreseenText(foreseen)}${remaining(findings, file)}`;
  }
}

function unknownText(draft: IncidentDraft): string {
  const paths = saidUnknown(draft);
  return paths.length === 0 ? '' : `Said to be unknown, until a source is found: ${paths.map(inertText).join(', ')}\n`;
}

function remaining(findings: readonly Finding[], file: string | null): string {
  const isWaiting = findings.every(({ rule }) => rule === 'unassigned-id');
  if (isWaiting) return 'Nothing is missing. The number is given when the record is accepted; open a pull request with the file.\n';
  return `Fill in what is missing and run: npm run check -- ${inertText(file ?? '')}\n`;
}

function foreseenText(foreseen: readonly Finding[]): string {
  return foreseen.length === 0 ? '' : `Once every field is there, this will be found too:\n${foreseen.map((found) => `  - ${inertText(inOneLine(found))}\n`).join('')}\n`;
}

function saidUnknown({ front }: IncidentDraft): string[] {
  const paths: string[] = [];
  walkValues({ dates: front['dates'], autonomy: front['autonomy'] }, (value, path) => {
    if (value === 'unknown') paths.push(fieldPath(path));
  });
  return paths;
}
