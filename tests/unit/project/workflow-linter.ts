import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The linter imports JSON without saying so, which bundlers take and Node refuses.
registerHooks({ load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context) });
const { validate } = await import('@actions/languageservice');

let texts = 0;

/** What GitHub's own linter says of a workflow: `line: message`. It asks no network. */
export async function lintWorkflow(text: string): Promise<string[]> {
  // It remembers what it read under a name, so no two texts may have the same one.
  texts += 1;
  const found = await validate(TextDocument.create(`file:///.github/workflows/${String(texts)}.yml`, 'yaml', 1, text));
  return found.map(({ range, message }) => `${String(range.start.line + 1)}: ${typeof message === 'string' ? message : message.value}`);
}
