import { fieldPath } from '../../../src/domain/words.ts';
import { inertText } from '../inert-text.ts';
import { consequences, inOneLine, type Interview } from './interview.ts';

const help = 'Markdown: ## headings, paragraphs, lists. <Cite source="key" /> after each statement; <Quote>, <Command> and <Callout> as CONTRIBUTING.md shows. Left empty, it can be written into the file later.';

/** Asks for the write-up until it can stand, or is left for later. What was written is kept either way. */
export async function askWriteUp(interview: Interview): Promise<void> {
  const { asker, session } = interview;
  if (session.wasAsked('body')) return;
  for (;;) {
    const current = session.at(['body']);
    const judgeBody = consequences(interview);
    const text = await asker.edit({ path: 'body', message: 'Write-up', help, initial: typeof current === 'string' ? current : '' });
    const { wrong, wording } = judgeBody(['body'], text);
    const found = [...wrong, ...wording.filter(({ place }) => fieldPath(place.path) === '')];
    if (wrong.length > 0) await session.answer(['body'], text);
    if (found.length === 0) return session.answer(['body'], text);
    asker.say(found.map(inOneLine).map(inertText).join('\n'));
    const choice = await asker.choose({
      path: '$write-up', message: 'The write-up', help: null, initial: 'edit',
      options: [{ value: 'edit', label: 'Edit it again', hint: null }, { value: 'later', label: 'Go on, and correct it before the file is written', hint: null }],
    });
    await session.answer(['body'], text);
    if (choice === 'later') return;
  }
}
