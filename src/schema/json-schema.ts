import { z } from 'zod';
import { checklistDocumentSchema } from './checklist.ts';
import { frameworkSchema } from './framework.ts';
import { schemaOf } from './kinds.ts';
import { termList } from './term-list.ts';
import { members, recordKinds, type RecordKind } from './vocabulary.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of each kind of record as JSON Schema, of what an author writes. */
export function recordJsonSchemas(): Record<RecordKind, JsonSchema> {
  const written = (kind: RecordKind): JsonSchema => z.toJSONSchema(schemaOf[kind], { io: 'input' });
  return { incident: written('incident'), 'failure-mode': written('failure-mode'), control: written('control'), tool: written('tool'), guardrail: written('guardrail') };
}

/** One schema for editors and other programs, and the name of its file. */
export interface EditorSchema {
  readonly name: string;
  readonly schema: object;
}

/** A schema for each kind of record, for lists of framework ids and for saved checklists, in draft 7: the draft every YAML language server reads. */
export function editorSchemas(): EditorSchema[] {
  const kinds = members(recordKinds).map((kind) => ({ name: kind, schema: forEditor(schemaOf[kind], recordKinds[kind].label, recordKinds[kind].meaning) }));
  return [
    ...kinds,
    { name: 'framework', schema: forEditor(frameworkSchema, 'Framework', 'The ids of one version of a framework that controls may refer to.') },
    { name: 'checklist', schema: forEditor(checklistDocumentSchema, 'Checklist', 'A guardrail checklist as the generator saves it and reads it back.') },
  ];
}

function forEditor(schema: z.ZodType, title: string, description: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: ({ jsonSchema }) => explainEnum(jsonSchema) });
  return { $schema, title, description, ...rest };
}

/** Adds the meaning of each member of a closed list; editors show it beside the value. */
function explainEnum(schema: { enum?: unknown[]; [key: string]: unknown }): void {
  const list = termList(schema.enum?.map(String) ?? []);
  if (list !== undefined) schema['enumDescriptions'] = Object.values(list).map(({ label, meaning }) => `${label}: ${meaning}`);
}
