import { createHash } from 'node:crypto';

/** What a verdict on a guardrail rests on, beside the engine: its files, and how the agent is started. */
export interface Hashed {
  /** Texts of its files by their path in its folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly start?: unknown;
  readonly opposed?: unknown;
}

/** A fingerprint of a guardrail (SHA-256). A verdict carries the one of the text it was made with, so a later change is seen. */
export function guardrailHash({ texts, start, opposed }: Hashed): string {
  const hash = createHash('sha256');
  for (const file of [...texts.keys()].sort()) hash.update(`${file}\0${texts.get(file) ?? ''}\0`);
  hash.update(JSON.stringify([start ?? null, opposed ?? null]));
  return hash.digest('hex');
}
