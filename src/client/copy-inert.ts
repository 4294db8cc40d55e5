import { commentOut } from '../domain/inert-command.ts';

/** A button that copies the text of the action block it stands in, every line commented out. */
class CopyInert extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy as a comment';
    button.addEventListener('click', () => void this.copy(button));
    this.replaceChildren(button);
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const text = this.closest('figure')?.querySelector('pre')?.textContent;
    if (text === undefined) throw new Error('copy-inert must stand in a figure with a pre element');
    try {
      await navigator.clipboard.writeText(commentOut(text, this.dataset['prefix'] ?? '# '));
      button.textContent = 'Copied, commented out';
    } catch {
      button.textContent = 'The browser refused to copy';
    }
  }
}

customElements.define('copy-inert', CopyInert);
