import * as clack from '@clack/prompts';
import { inertText } from '../inert-text.ts';
import { wrapped } from '../wrapped.ts';
import { Interrupted, type Asked, type Asker, type ChoiceAsked, type Option } from './asker.ts';
import { editorOf, editText } from './editor.ts';

/** So many options are seen at once; more are searched by typing. */
const seenAtOnce = 9;

/** Asks at the terminal. Nothing from an answer or a record reaches it unshown. */
export function terminalAsker(environment: Readonly<Record<string, string | undefined>>): Asker {
  const editor = editorOf(environment);
  const asker: Asker = {
    say: (text) => clack.log.message(fitted(text.split('\n').map(inertText).join('\n'))),
    text: async ({ initial, standIn = '', isLong, wrong, ...asked }) => answered(await (isLong ? clack.multiline : clack.text)({
      message: messageOf(asked), initialValue: initial, placeholder: standIn, defaultValue: standIn, validate: (text) => { const words = wrong(text ?? ''); return words === null ? undefined : fitted(inertText(words)); },
    })),
    choose: (asked) => choose(asked),
    chooseSeveral: async ({ options, initial, ...asked }) => {
      const shown = { message: messageOf(asked), options: options.map(shownOption), initialValues: [...initial], required: false };
      return answered(await (options.length > seenAtOnce ? clack.autocompleteMultiselect({ ...shown, maxItems: seenAtOnce, filter: isNamed }) : clack.multiselect(shown)));
    },
    edit: async ({ initial, ...asked }) => {
      if (editor === null) return asker.text({ ...asked, initial, isLong: true, wrong: () => null });
      const choice = await asker.choose({
        ...asked, initial: 'editor',
        options: [{ value: 'editor', label: `Write it in ${editor.join(' ')}`, hint: null }, { value: 'keep', label: initial === '' ? 'Leave it empty for now' : 'Keep it as it is', hint: null }],
      });
      if (choice === 'keep') return initial;
      return editText(editor, initial).catch((error: unknown) => {
        asker.say(error instanceof Error ? error.message : String(error));
        return asker.edit({ ...asked, initial });
      });
    },
  };
  return asker;
}

async function choose({ options, initial, ...asked }: ChoiceAsked): Promise<string> {
  const shown = { message: messageOf(asked), options: options.map(shownOption), ...(initial === null ? {} : { initialValue: initial }) };
  return answered(await (options.length > seenAtOnce ? clack.autocomplete({ ...shown, maxItems: seenAtOnce, filter: isNamed }) : clack.select(shown)));
}

function shownOption({ value, label, hint }: Option): { value: string; label: string; hint?: string } {
  return { value, label: inertText(label), ...(hint === null ? {} : { hint: inertText(hint) }) };
}

/** Searched by what it is called, not by what is said about it. */
function isNamed(search: string, { value, label }: { value: string; label?: string }): boolean {
  return `${label ?? ''} ${value}`.toLowerCase().includes(search.toLowerCase());
}

function messageOf({ message, help }: Asked): string {
  return help === null ? inertText(message) : `${inertText(message)}\n${fitted(inertText(help))}`;
}

/** Lines that fit beside the line that runs down the questions. */
function fitted(text: string): string {
  return wrapped(text, Math.max(40, (process.stdout.columns || 80) - 4)).join('\n');
}

function answered<T>(answer: T | typeof clack.CANCEL_SYMBOL): T {
  if (clack.isCancel(answer)) throw new Interrupted('The questions were ended.');
  return answer;
}
