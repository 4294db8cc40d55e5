import { expect, test } from 'vitest';
import { linkRegister } from '../../../src/domain/links.ts';
import { answerWords, modeAnswers } from '../../../src/domain/mode-answers.ts';
import type { Register } from '../../../src/domain/register.ts';

const incident = (id: string, stopped: readonly string[], over: Record<string, unknown> = {}) => ({
  data: { id, state: 'published', kind: 'harm', setting: 'deployed', tools: [], failureModes: [{ mode: 'gap' }], controls: [...stopped.map((control) => ({ control, verdict: 'stopped' })), { control: 'soft', verdict: 'softened' }], ...over },
});
const answersOf = (...incidents: readonly unknown[]) => modeAnswers('gap', linkRegister({ incidents, failureModes: [], controls: [], tools: [] } as unknown as Register));

test('counts over records of harm in deployed use that show the mode, nothing else', () => {
  const answers = answersOf(
    incident('a', ['wall', 'gate']), incident('b', ['wall']), incident('c', []),
    incident('d', ['wall'], { kind: 'research-demonstration' }), incident('e', ['wall'], { setting: 'laboratory' }), incident('f', ['wall'], { kind: 'near-miss' }),
    incident('g', ['wall'], { state: 'withdrawn' }), incident('h', ['wall'], { failureModes: [{ mode: 'other' }] }),
  );
  expect(answers).toEqual({ total: 3, stopped: new Map([['wall', 2], ['gate', 1]]) });
  expect(answerWords(answers, 'wall')).toBe('Would have stopped 2 of 3');
});

test('says nothing about a control that is not known to have stopped any, or over a single record', () => {
  expect(answerWords(answersOf(incident('a', ['wall']), incident('b', [])), 'soft')).toBeNull();
  expect(answerWords(answersOf(incident('a', ['wall'])), 'wall')).toBeNull();
});
