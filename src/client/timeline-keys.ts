import type { Step } from '../domain/timeline/steps.ts';

/** What a key asks the picture to do. */
export type KeyAction =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'move'; readonly share: number }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'all' | 'close' | 'open' };

const plain: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { type: 'step', step: 'earlier' },
  ArrowRight: { type: 'step', step: 'later' },
  ArrowUp: { type: 'step', step: 'up' },
  ArrowDown: { type: 'step', step: 'down' },
  Home: { type: 'step', step: 'first' },
  End: { type: 'step', step: 'last' },
  '+': { type: 'zoom', factor: 0.5 },
  '=': { type: 'zoom', factor: 0.5 },
  '-': { type: 'zoom', factor: 2 },
  '0': { type: 'all' },
  Escape: { type: 'close' },
  ' ': { type: 'open' },
};

/** Null for keys that are left to the browser. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.shiftKey && event.key === 'ArrowLeft') return { type: 'move', share: -0.25 };
  if (event.shiftKey && event.key === 'ArrowRight') return { type: 'move', share: 0.25 };
  return plain[event.key] ?? null;
}
