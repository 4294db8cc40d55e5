import { editorSchemas } from '../../src/schema/json-schema.ts';
import { ruleExamples } from './rule-examples/rule-examples.ts';

/** A file that is computed from the source and committed, by its path from the top folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every generated file as it must be. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const schemas = editorSchemas().map(({ name, schema }) => ({ path: `public/schema/${name}.generated.json`, text: json(schema) }));
  return [...schemas, { path: 'src/domain/rule-examples.generated.json', text: json(await ruleExamples()) }];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
