import type { Answer, Ask, Checked, Contribution, Opened } from '../../domain/contribute/messages.ts';
import type { CompactRegister } from '../../domain/contribute/compact-register.ts';

/** No draft that can be typed takes so long; a thread that does is stopped. */
const patience = 15_000;

/** The thread that reads drafts with the reader and the rules of the command line. */
export class ReaderThread {
  readonly #register: CompactRegister;
  readonly #base: string;
  #worker: Worker | null = null;
  #number = 0;
  readonly #waiting = new Map<number, (answer: Answer | null) => void>();

  constructor(register: CompactRegister, base: string) {
    this.#register = register;
    this.#base = base;
  }

  /** Null where a later check has overtaken this one, or where the thread has failed. */
  async check(contribution: Contribution, today: string): Promise<Checked | null> {
    const number = this.#next();
    const answer = await this.#ask({ kind: 'check', number, contribution, today });
    return answer?.kind === 'checked' && number === this.#number ? answer : null;
  }

  /** Reads a file; null where the thread has failed. */
  async open(text: string, file: string): Promise<Opened | null> {
    const answer = await this.#ask({ kind: 'open', number: this.#next(), text, file });
    return answer?.kind === 'opened' ? answer.opened : null;
  }

  #next(): number {
    this.#number += 1;
    return this.#number;
  }

  #ask(ask: Exclude<Ask, { kind: 'begin' }>): Promise<Answer | null> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve) => {
      const timer = window.setTimeout(() => this.#fail(worker), patience);
      this.#waiting.set(ask.number, (answer) => {
        window.clearTimeout(timer);
        resolve(answer);
      });
      worker.postMessage(ask);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../editor/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.number)?.(data);
      this.#waiting.delete(data.number);
    });
    worker.addEventListener('error', () => this.#fail(worker));
    worker.postMessage({ kind: 'begin', register: this.#register, base: this.#base } satisfies Ask);
    return worker;
  }

  /** Gives up a thread; the next question starts another one. */
  #fail(worker: Worker): void {
    worker.terminate();
    if (this.#worker === worker) this.#worker = null;
    for (const answer of this.#waiting.values()) answer(null);
    this.#waiting.clear();
  }
}
