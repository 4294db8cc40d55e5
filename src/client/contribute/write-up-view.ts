import type { ToldFinding } from '../../domain/contribute/messages.ts';
import type { Question } from '../../domain/draft/questions.ts';
import { button, freshId, make, type Making } from './field-view.ts';
import { findingElement } from './finding-box.ts';
import { helpOf } from './simple-view.ts';

/** The write-up: a text with buttons for the four components, and findings by line. */
export class WriteUpView {
  readonly element = make('div', { className: 'field write-up' });
  readonly #area = make('textarea', { rows: 24, className: 'code', spellcheck: true });
  readonly #findings = make('div', { className: 'findings', id: freshId('findings') });
  readonly #making: Making;
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
    this.element.append(make('label', { htmlFor: this.#area.id, textContent: question.label }), ...(help === null ? [] : [help]), tools, this.#area, this.#findings);
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

  /** A source has another key now: its citations follow. */
  rename(before: string, after: string): void {
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
    const chosen = value.slice(selectionStart, selectionEnd);
    const key = this.#making.sources.list.find((source) => source.key !== '')?.key ?? 'key';
    const text = {
      Cite: `${chosen}<Cite source="${key}" />`,
      Quote: `<Quote source="${key}" by="who">${chosen === '' ? 'exact words' : chosen}</Quote>`,
      Command: `\n<Command source="${key}" form="verbatim">\n\n\`\`\`sh\n${chosen === '' ? 'the command' : chosen}\n\`\`\`\n\n</Command>\n`,
      Callout: `\n<Callout kind="unknown">\n\n${chosen === '' ? 'What no source says.' : chosen}\n\n</Callout>\n`,
    }[name];
    this.#area.focus();
    this.#area.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.#area.dispatchEvent(new Event('input', { bubbles: true }));
    this.#making.say(`${name} inserted.`);
  }
}
