import { z } from 'zod';
import { schemaOf } from './kinds.ts';
import type { RecordKind } from './vocabulary.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of each kind of record as JSON Schema, of what an author writes. */
export function recordJsonSchemas(): Record<RecordKind, JsonSchema> {
  const written = (kind: RecordKind): JsonSchema => z.toJSONSchema(schemaOf[kind], { io: 'input' });
  return { incident: written('incident'), 'failure-mode': written('failure-mode'), control: written('control'), tool: written('tool'), guardrail: written('guardrail') };
}
