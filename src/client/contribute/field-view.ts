import type { Answers } from '../../domain/draft/conditions.ts';
import type { KnownRecord } from '../../domain/contribute/compact-register.ts';
import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import type { RecordKind } from '../../schema/vocabulary.ts';
import type { SourceKeys } from './source-keys.ts';

/** One field of the form as it stands in the page. The element holds what is typed; nothing else does. */
export interface FieldView {
  readonly element: HTMLElement;
  readonly question: Question;
  /** What is answered; undefined where nothing is. */
  read(): unknown;
  show(value: unknown): void;
  /** The innermost field that a path leads to, beginning below this one. */
  find(path: readonly (string | number)[]): FieldView;
  /** Shows findings beside the field, none to take them away. */
  tell(findings: readonly ToldFinding[]): void;
  /** Shows what applies, given all answers. */
  apply(answers: Answers): void;
  focus(): void;
}

/** What fields need to be made. */
export interface Making {
  readonly sources: SourceKeys;
  readonly records: Readonly<Record<Exclude<RecordKind, 'guardrail'>, readonly KnownRecord[]>>;
  /** Something has changed that no event of an input tells of: a row was added, taken out or moved. */
  readonly changed: () => void;
  /** Says a line to those who cannot see what happened. */
  readonly say: (line: string) => void;
  readonly make: (question: Question, depth: number) => FieldView;
}

let made = 0;

/** An id that no other element of the page has. */
export function freshId(name: string): string {
  made += 1;
  return `field-${String(made)}-${name}`;
}

/** Makes an element. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A button that does something here. */
export function button(label: string, act: () => void, name = label): HTMLButtonElement {
  const element = make('button', { type: 'button', textContent: label });
  if (name !== label) element.setAttribute('aria-label', name);
  element.addEventListener('click', act);
  return element;
}
