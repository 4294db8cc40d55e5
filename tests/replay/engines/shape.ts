/** Shapes of configuration that no program here loads, written from the vendors' public field lists; a key that is not listed is an error. */
import { importPackage } from './packages.ts';

interface AjvFault { readonly instancePath: string; readonly message?: string; readonly params: unknown }
interface Ajv { compile(schema: unknown): ((value: unknown) => boolean) & { errors?: AjvFault[] | null } }

export async function faultsOfShape(schema: unknown, value: unknown): Promise<string[]> {
  const { default: Ajv2020 } = await importPackage<{ default: { default?: new (options: unknown) => Ajv } & (new (options: unknown) => Ajv) }>('ajv/dist/2020.js');
  const Constructor = Ajv2020.default ?? Ajv2020;
  const validate = new Constructor({ allErrors: true, strict: false }).compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`);
}

/** An object with exactly these properties, of which the named ones must be there. */
export function closed(properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)): unknown {
  return { type: 'object', additionalProperties: false, properties, required };
}

export const string = { type: 'string', minLength: 1 };
export const strings = { type: 'array', items: string };
