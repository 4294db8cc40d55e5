import { plainText, stream, type Protocol, type Tool } from './protocol.ts';

interface Body {
  readonly tools?: readonly { readonly functionDeclarations?: readonly { readonly name: string; readonly parameters?: Tool['parameters']; readonly parametersJsonSchema?: Tool['parameters'] }[] }[];
  readonly contents?: readonly { readonly parts?: readonly { readonly functionResponse?: { readonly response?: { readonly output?: unknown; readonly error?: unknown } } }[] }[];
}

const answer = (part: object) => [[null, { candidates: [{ index: 0, content: { role: 'model', parts: [part] }, finishReason: 'STOP' }], usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 }, modelVersion: 'replay' }]] as const;

/** Streamed content generation of Gemini. */
export const geminiGenerate: Protocol = {
  path: /:streamGenerateContent(\?|$)/,
  read: ({ tools = [], contents = [] }: Body) => ({
    tools: tools.flatMap(({ functionDeclarations }) => functionDeclarations ?? []).map(({ name, parameters, parametersJsonSchema }) => ({ name, parameters: parametersJsonSchema ?? parameters ?? {} })),
    results: contents.flatMap(({ parts }) => parts ?? []).flatMap(({ functionResponse }) => (functionResponse === undefined ? [] : [{ text: plainText(functionResponse.response?.output ?? functionResponse.response?.error ?? functionResponse.response), error: functionResponse.response?.error !== undefined }])),
  }),
  answerWithCall: (response, call) => stream(response, answer({ functionCall: { id: call.id, name: call.name, args: call.arguments } })),
  answerWithText: (response, text) => stream(response, answer({ text })),
};
