import { editorSchemas } from '../../src/schema/json-schema.ts';

/** A file that is computed from the source and committed, by its path from the top folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every generated file as it must be. */
export function generatedFiles(): GeneratedFile[] {
  return editorSchemas().map(({ name, schema }) => ({ path: `public/schema/${name}.generated.json`, text: `${JSON.stringify(schema, null, 2)}\n` }));
}
