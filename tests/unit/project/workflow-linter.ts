import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The linter imports JSON without saying so, which bundlers take and Node refuses.
registerHooks({ load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context) });
const { validate } = await import('@actions/languageservice');

/** What GitHub's own linter says of a workflow: `line: message`. It asks no network. */
export async function lintWorkflow(text: string): Promise<string[]> {
  const found = await validate(TextDocument.create('file:///.github/workflows/workflow.yml', 'yaml', 1, text));
  return found.map(({ range, message }) => `${String(range.start.line + 1)}: ${typeof message === 'string' ? message : message.value}`);
}
