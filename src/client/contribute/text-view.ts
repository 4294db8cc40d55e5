import type { Question } from '../../domain/draft/questions.ts';
import { make } from './field-view.ts';
import { SimpleView } from './simple-view.ts';
import { typeText } from './type-text.ts';

/** Texts that are a key, a code or a unit; every other text may be a sentence. */
const words = new Set(['id', 'unit', 'rule', 'slug']);

/** A text as it is typed, line breaks of a file included: a line for keys, dates and addresses, and a growing box for sentences. */
export class TextView extends SimpleView<HTMLInputElement | HTMLTextAreaElement> {
  /** A text that is no text in the file, such as true, which typing nothing must not change. */
  #odd: { readonly typed: string; readonly value: unknown } | null = null;

  constructor(question: Question, depth: number) {
    super(question, controlFor(question), depth);
    if (question.form === 'date') this.control.placeholder = '2025-07-18';
    if (question.form === 'address') this.control.placeholder = 'https://';
    if (this.control instanceof HTMLTextAreaElement) {
      growWith(this.control);
      if (question.form === 'text') keepOnOneLine(this.control);
    }
  }

  /** The text as it was typed. */
  get typed(): string {
    return this.control.value;
  }

  /** Whether it can be read and not changed. */
  set isFixed(isFixed: boolean) {
    this.control.readOnly = isFixed;
  }

  read(): unknown {
    const typed = this.control.value;
    if (this.#odd?.typed === typed) return this.#odd.value;
    return typed.trim() === '' ? undefined : typed;
  }

  show(value: unknown): void {
    const typed = value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    this.control.value = typed;
    // A control may hold less than it is given: one line has no line breaks.
    this.#odd = typeof value !== 'string' || this.control.value !== typed ? { typed: this.control.value, value } : null;
    if (value === undefined || value === null) this.#odd = null;
  }
}

function controlFor({ form, path, name }: Question): HTMLInputElement | HTMLTextAreaElement {
  const isCode = path === 'actions[].text';
  if (isCode || ((form === 'text' || form === 'long-text') && !words.has(name))) return make('textarea', { rows: isCode ? 3 : 1, className: isCode ? 'code' : '', spellcheck: !isCode });
  return make('input', { type: 'text', autocomplete: 'off', spellcheck: false, ...(form === 'number' ? { inputMode: 'decimal' } : form === 'address' ? { inputMode: 'url' } : {}) });
}

/** A sentence is one line however wide it is: a line break that is typed or pasted into it would be in the file. One that a file brought along stays. */
function keepOnOneLine(area: HTMLTextAreaElement): void {
  area.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isComposing) event.preventDefault(); });
  area.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    typeText(area, text.replace(/[\r\n]+$/, '').replace(/\s*[\r\n]+\s*/g, ' '));
  });
}

/** Browsers that size a box by its text need no help. */
function growWith(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.addEventListener('input', () => {
    area.rows = Math.min(12, Math.max(1, area.value.split('\n').reduce((rows, line) => rows + Math.ceil((line.length + 1) / 60), 0)));
  });
}
