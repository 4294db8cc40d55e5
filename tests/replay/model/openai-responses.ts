import { plainText, stream, type Protocol, type Tool } from './protocol.ts';

interface Body {
  readonly tools?: readonly { readonly type: string; readonly name?: string; readonly parameters?: Tool['parameters'] }[];
  readonly input?: string | readonly { readonly type?: string; readonly output?: unknown }[];
}

const usage = { input_tokens: 1, input_tokens_details: null, output_tokens: 1, output_tokens_details: null, total_tokens: 2 };
const around = (item: object) => [
  ['response.created', { type: 'response.created', response: { id: 'resp_replay' } }],
  ['response.output_item.added', { type: 'response.output_item.added', output_index: 0, item }],
  ['response.output_item.done', { type: 'response.output_item.done', output_index: 0, item }],
  ['response.completed', { type: 'response.completed', response: { id: 'resp_replay', status: 'completed', output: [item], usage } }],
] as const;

/** Responses of OpenAI. */
export const openaiResponses: Protocol = {
  path: /\/responses(\?|$)/,
  read: ({ tools = [], input = [] }: Body) => ({
    tools: tools.flatMap(({ name, parameters }) => (name === undefined ? [] : [{ name, parameters: parameters ?? {} }])),
    results: (typeof input === 'string' ? [] : input).filter(({ type }) => type === 'function_call_output').map(({ output }) => ({ text: plainText(output), error: null })),
  }),
  answerWithCall: (response, call) => stream(response, around({ type: 'function_call', id: `fc_${call.id}`, call_id: call.id, name: call.name, arguments: JSON.stringify(call.arguments), status: 'completed' })),
  answerWithText: (response, text) => stream(response, around({ type: 'message', id: 'msg_replay', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text, annotations: [] }] })),
};
