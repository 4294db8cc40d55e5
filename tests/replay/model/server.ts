import { createServer, type Server, type ServerResponse } from 'node:http';
import { anthropicMessages } from './anthropic-messages.ts';
import { geminiGenerate } from './gemini-generate.ts';
import { openaiChat } from './openai-chat.ts';
import { openaiResponses } from './openai-responses.ts';
import { type Script } from './script.ts';

const protocols = [anthropicMessages, openaiResponses, openaiChat, geminiGenerate];

/** Serves the scripted model in every protocol. `heard` is told of each request, so that silence can be noticed. */
export function serveModel(script: Script, port: number, heard: () => void = () => undefined): Promise<Server> {
  const server = createServer((request, response) => {
    heard();
    const address = request.url ?? '';
    let text = '';
    request.on('data', (bytes: Buffer) => (text += bytes.toString()));
    request.on('end', () => {
      const protocol = protocols.find(({ path }) => path.test(address));
      if (request.method !== 'POST' || protocol === undefined) {
        answerAside(response, address);
        return;
      }
      const call = script.next(protocol.read(JSON.parse(text) as never));
      if (call === null) protocol.answerWithText(response, 'done');
      else protocol.answerWithCall(response, call);
    });
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** Lists of models and the like. */
function answerAside(response: ServerResponse, address: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(/models(\?|$)/.test(address) ? { object: 'list', data: [{ id: 'replay', object: 'model' }], models: [] } : { input_tokens: 1, totalTokens: 1, candidates: [{ index: 0, content: { role: 'model', parts: [{ text: '{}' }] }, finishReason: 'STOP' }] }));
}
