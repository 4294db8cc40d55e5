const key = 'mishap-theme';

/** A select for system, light or dark. The choice is kept in this browser if it allows that. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => applyTheme(select.value));
  }
}

function applyTheme(choice: string): void {
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset['theme'] = choice;
  else delete document.documentElement.dataset['theme'];
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Refused storage: the choice then holds for this page only.
  }
}

customElements.define('theme-choice', ThemeChoice);
