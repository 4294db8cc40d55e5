import type { ToldFinding } from '../../domain/contribute/messages.ts';
import { insertionOf } from '../../domain/contribute/insertion.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { button, freshId, make, type Making } from './field-view.ts';
import { findingElement } from './finding-box.ts';
import { helpOf } from './simple-view.ts';
import type { CitedSource } from './source-keys.ts';
import { typeText } from './type-text.ts';

/** The write-up: a text with buttons for the four components, and findings by line. */
export class WriteUpView {
  readonly element = make('div', { className: 'field write-up' });
  readonly #area = make('textarea', { rows: 24, className: 'code', spellcheck: true });
  readonly #findings = make('div', { className: 'findings', id: freshId('findings') });
  readonly #making: Making;
  readonly #keys = make('p', { className: 'help', hidden: true });
  #shown = '';

  constructor(question: Question, making: Making) {
    this.#making = making;
    this.#area.id = freshId('body');
    this.element.dataset['path'] = 'body';
    const help = helpOf(question);
    const tools = make('div', { className: 'insert-ways' }, make('span', { className: 'soft', textContent: 'Insert', ariaHidden: 'true' }),
      ...(['Cite', 'Quote', 'Command', 'Callout'] as const).map((name) => button(name, () => this.#insert(name), `Insert ${name}`)));
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', 'Insert into the write-up');
    this.#area.setAttribute('aria-describedby', [help?.id ?? '', this.#findings.id].join(' ').trim());
    making.sources.follow(this);
    this.element.append(make('label', { htmlFor: this.#area.id, textContent: question.label }), ...(help === null ? [] : [help]), tools, this.#keys, this.#area, this.#findings);
  }

  read(): string {
    return this.#area.value;
  }

  show(body: string): void {
    this.#area.value = body;
  }

  tell(findings: readonly ToldFinding[]): void {
    const text = JSON.stringify(findings);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#findings.replaceChildren(...findings.map((finding) => this.#lineOf(finding)));
    if (findings.length > 0) this.#area.setAttribute('aria-invalid', 'true');
    else this.#area.removeAttribute('aria-invalid');
  }

  focus(): void {
    this.#area.focus();
  }

  showSources(sources: readonly CitedSource[]): void {
    const keys = sources.map(({ key }) => key).filter((key) => key !== '');
    this.#keys.textContent = `Keys of the sources: ${keys.join(', ')}`;
    this.#keys.hidden = keys.length === 0;
  }

  /** A source has another key now: its citations follow. */
  renameSource(before: string, after: string): void {
    const pattern = /(\bsource=")([a-z0-9 -]*)(")/g;
    this.#area.value = this.#area.value.replace(pattern, (_, open: string, keys: string, close: string) => `${open}${keys.split(' ').map((key) => (key === before ? after : key)).join(' ')}${close}`);
  }

  #lineOf(finding: ToldFinding): HTMLElement {
    const element = findingElement(finding);
    const { line } = finding;
    if (line !== null) element.prepend(button(`Line ${String(line)}`, () => this.#goTo(line), `Go to line ${String(line)}: ${finding.words.problem}`));
    return element;
  }

  #goTo(line: number): void {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.#area.scrollTop = (this.#area.scrollHeight / Math.max(lines.length, 1)) * Math.max(line - 4, 0);
  }

  #insert(name: 'Cite' | 'Quote' | 'Command' | 'Callout'): void {
    const { selectionStart, selectionEnd, value } = this.#area;
    const { list } = this.#making.sources;
    const keys = list.map(({ key }) => key).filter((key) => key !== '');
    const { text, caret } = insertionOf(name, value.slice(selectionStart, selectionEnd), keys.length === 1 ? keys[0] ?? '' : '');
    this.#area.setSelectionRange(selectionStart, selectionEnd);
    typeText(this.#area, text);
    this.#area.setSelectionRange(selectionStart + caret, selectionStart + caret);
    this.#making.say(`${name} inserted.${keys.length > 1 && name !== 'Callout' ? ` Type the key of its source: ${keys.join(', ')}.` : ''}`);
  }
}
