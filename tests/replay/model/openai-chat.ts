import { plainText, stream, type Protocol, type Tool } from './protocol.ts';

interface Body {
  readonly tools?: readonly { readonly function?: { readonly name: string; readonly parameters?: Tool['parameters'] } }[];
  readonly messages?: readonly { readonly role: string; readonly content?: unknown }[];
}

const chunk = (delta: object, reason: string | null) => [null, { id: 'replay', object: 'chat.completion.chunk', created: 0, model: 'replay', choices: [{ index: 0, delta, finish_reason: reason }], ...(reason === null ? {} : { usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }) }] as const;
const done = [null, '[DONE]'] as const;

/** Chat completions of OpenAI, which most other agents can speak. */
export const openaiChat: Protocol = {
  path: /\/chat\/completions(\?|$)/,
  read: ({ tools = [], messages = [] }: Body) => ({
    tools: tools.flatMap((tool) => (tool.function === undefined ? [] : [{ name: tool.function.name, parameters: tool.function.parameters ?? {} }])),
    results: messages.filter(({ role }) => role === 'tool').map(({ content }) => ({ text: plainText(content), error: null })),
  }),
  answerWithCall: (response, call) => stream(response, [
    chunk({ role: 'assistant', content: null, tool_calls: [{ index: 0, id: call.id, type: 'function', function: { name: call.name, arguments: JSON.stringify(call.arguments) } }] }, null),
    chunk({}, 'tool_calls'),
    done,
  ]),
  answerWithText: (response, text) => stream(response, [chunk({ role: 'assistant', content: text }, null), chunk({}, 'stop'), done]),
};
