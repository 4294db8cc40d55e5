import './without-eval.ts';
import type { Answer, Ask } from '../domain/contribute/messages.ts';
import { DraftDesk } from './draft-desk.ts';

/*
 * Reads drafts in a thread of its own, so that nothing somebody pastes can hold up their typing. The form starts it
 * when it is first used; parsers and schemas reach no other page.
 */

let desk: DraftDesk | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'begin') {
    desk = new DraftDesk(data.register, data.base);
    return;
  }
  if (desk === null) throw new Error('The thread has not been given the register');
  const { number } = data;
  const answer: Answer = data.kind === 'check' ? { kind: 'checked', number, ...desk.check(data.contribution, data.today) } : { kind: 'opened', number, opened: desk.open(data.text, data.file) };
  self.postMessage(answer);
});
