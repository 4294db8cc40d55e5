import { Interrupted, type Asker, type ChoiceAsked } from '../../../scripts/lib/ask/asker.ts';

/** A person who ends the conversation at a question. */
export const hangUp = Symbol('hang up');

/** Answers that are given before those of the record, by the path of the question, in turn. */
export type Script = Readonly<Record<string, readonly unknown[]>>;

/** Somebody who has a whole record in mind and answers every question from it. */
export class ScriptedAsker implements Asker {
  readonly said: string[] = [];
  readonly asked: string[] = [];
  /** What was refused at once, by the path of the question. */
  readonly refused: Record<string, string> = {};
  readonly #record: unknown;
  readonly #script: Map<string, unknown[]>;

  constructor(record: unknown, script: Script = {}) {
    this.#record = record;
    this.#script = new Map(Object.entries(script).map(([path, answers]) => [path, [...answers]]));
  }

  readonly say = (text: string): void => { this.said.push(text); };

  readonly text: Asker['text'] = async ({ path, initial, wrong }) => {
    for (;;) {
      const answer = await this.#next(path, () => textOf(at(this.#record, path)) ?? (path.startsWith('$') ? initial : ''));
      const words = wrong(String(answer));
      if (words === null) return String(answer);
      if (this.refused[path] === words) throw new Error(`${path} is refused for ever: ${words}`);
      this.refused[path] = words;
    }
  };

  readonly choose: Asker['choose'] = async (asked) => {
    const answer = String(await this.#next(asked.path, () => this.#choice(asked)));
    if (!asked.options.some(({ value }) => value === answer)) throw new Error(`${asked.path} does not offer "${answer}", but ${asked.options.map(({ value }) => value).join(', ')}`);
    return answer;
  };

  readonly chooseSeveral: Asker['chooseSeveral'] = async ({ path, options }) => {
    const answer = await this.#next(path, () => (path.endsWith('?') ? options.map(({ value }) => value).filter((name) => isFilled(at(this.#record, `${groupOf(path)}${name}`))) : at(this.#record, path) ?? []));
    return answer as string[];
  };

  readonly edit: Asker['edit'] = async ({ path }) => String(await this.#next(path, () => at(this.#record, path) ?? ''));

  #next(path: string, otherwise: () => unknown): Promise<unknown> {
    this.asked.push(path);
    const scripted = this.#script.get(path);
    const answer = scripted !== undefined && scripted.length > 0 ? scripted.shift() : otherwise();
    return answer === hangUp ? Promise.reject(new Interrupted('The questions were ended.')) : Promise.resolve(answer);
  }

  #choice({ path, options, initial }: ChoiceAsked): unknown {
    if (path.startsWith('$')) return initial;
    const value = at(this.#record, path);
    if (options[0]?.value === 'done') {
      const there = options.filter(({ value: option }) => option.startsWith('change:')).length;
      return there < (Array.isArray(value) ? value.length : 0) ? 'add' : 'done';
    }
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value ?? '';
  }
}

function at(record: unknown, path: string): unknown {
  return path.split(/[.[\]]+/).filter((step) => step !== '').reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined), record);
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** `sources[0]?` asks about `sources[0].…`; for the record itself every field stands alone. */
function groupOf(path: string): string {
  return path.includes('[') || path.includes('.') || /^(?:glance|dates|evidence|severity|autonomy|authority|barrier)\?$/.test(path) ? `${path.slice(0, -1)}.` : '';
}
