import { plainText, stream, type Protocol, type Tool } from './protocol.ts';

interface Body {
  readonly tools?: readonly { readonly name: string; readonly input_schema?: Tool['parameters'] }[];
  readonly messages?: readonly { readonly content: string | readonly { readonly type: string; readonly content?: unknown; readonly is_error?: boolean }[] }[];
}

const start = ['message_start', { type: 'message_start', message: { id: 'msg_replay', type: 'message', role: 'assistant', model: 'replay', content: [], stop_reason: null, stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } } }] as const;
const end = (reason: string) => [
  ['content_block_stop', { type: 'content_block_stop', index: 0 }],
  ['message_delta', { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 1 } }],
  ['message_stop', { type: 'message_stop' }],
] as const;

/** Messages of Anthropic. */
export const anthropicMessages: Protocol = {
  path: /\/v1\/messages(\?|$)/,
  read: ({ tools = [], messages = [] }: Body) => ({
    tools: tools.map(({ name, input_schema }) => ({ name, parameters: input_schema ?? {} })),
    results: messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content)).filter(({ type }) => type === 'tool_result').map(({ content, is_error }) => ({ text: plainText(content), error: is_error === true })),
  }),
  answerWithCall: (response, call) => stream(response, [
    start,
    ['content_block_start', { type: 'content_block_start', index: 0, content_block: { type: 'tool_use', id: call.id, name: call.name, input: {} } }],
    ['content_block_delta', { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: JSON.stringify(call.arguments) } }],
    ...end('tool_use'),
  ]),
  answerWithText: (response, text) => stream(response, [
    start,
    ['content_block_start', { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }],
    ['content_block_delta', { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }],
    ...end('end_turn'),
  ]),
};
