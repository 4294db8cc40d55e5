import { controlSchema } from './control.ts';
import { failureModeSchema } from './failure-mode.ts';
import { guardrailSchema } from './guardrail.ts';
import { incidentSchema } from './incident.ts';
import { toolSchema } from './tool.ts';
import type { RecordKind } from './vocabulary.ts';

/** The schema of each kind of record. */
export const schemaOf = {
  incident: incidentSchema,
  'failure-mode': failureModeSchema,
  control: controlSchema,
  tool: toolSchema,
  guardrail: guardrailSchema,
} as const satisfies Record<RecordKind, unknown>;
