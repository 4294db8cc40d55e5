/** Puts a text where the caret is, in the place of what is selected, as if it were typed: it can be undone like what is typed. */
export function typeText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // The only way into a browser's list of what can be undone; it is obsolete, has no successor and is offered everywhere.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
