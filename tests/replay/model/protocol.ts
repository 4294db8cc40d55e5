import { type ServerResponse } from 'node:http';

/** A tool that the agent offers to the model. */
export interface Tool {
  readonly name: string;
  readonly parameters: { readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>; readonly required?: readonly string[] };
}

/** What the script needs to know of a request, whatever the protocol. */
export interface Conversation {
  readonly tools: readonly Tool[];
  /** Every tool result so far, in order. */
  readonly results: readonly ToolResult[];
}

export interface ToolResult {
  readonly text: string;
  /** Whether the protocol marks it as an error; null where it has no such mark. */
  readonly error: boolean | null;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** One way in which agents speak to a model. Answers are always streamed. */
export interface Protocol {
  readonly path: RegExp;
  readonly read: (body: never) => Conversation;
  readonly answerWithCall: (response: ServerResponse, call: ToolCall) => void;
  readonly answerWithText: (response: ServerResponse, text: string) => void;
}

/** Server-sent events, each with a name where the protocol wants one. */
export function stream(response: ServerResponse, events: readonly (readonly [name: string | null, data: unknown])[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  for (const [name, data] of events) {
    if (name !== null) response.write(`event: ${name}\n`);
    response.write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  }
  response.end();
}

/** The text of a result, which protocols give as text, as a list of parts or as an object. */
export function plainText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map((part: unknown) => (isRecord(part) && typeof part['text'] === 'string' ? part['text'] : plainText(part))).join('\n');
  return content === undefined || content === null ? '' : JSON.stringify(content);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
