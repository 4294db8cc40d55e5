/** Terraform files: parsed by an HCL parser. Terraform itself does not run, so settings are found in force and nothing is decided. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, type Loaded } from './engine.ts';
import { importPackage, missingPackage, packageVersion } from './packages.ts';

const name = '@cdktn/hcl2json';

interface Hcl { parse(file: string, text: string): Promise<{ resource?: Record<string, Record<string, Record<string, unknown>[]>> }> }

/** What must stand in each kind of resource, as a path of keys and the value. */
const wanted: Record<string, readonly (readonly [string, unknown])[]> = {
  aws_db_instance: [['deletion_protection', true], ['skip_final_snapshot', false], ['final_snapshot_identifier', 'prod-final'], ['lifecycle.prevent_destroy', true]],
  aws_dynamodb_table: [['deletion_protection_enabled', true], ['point_in_time_recovery.enabled', true], ['lifecycle.prevent_destroy', true]],
};

function at(block: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const one: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
    return typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined;
  }, block);
}

export const terraformHcl: Engine = {
  id: 'terraform-hcl',
  package: name,
  kinds: [],
  missing: () => Promise.resolve(missingPackage(name)),
  version: () => Promise.resolve(packageVersion(name)),
  async load(folder): Promise<Loaded> {
    if (folder === undefined) return { errors: [], warnings: [] };
    const module = await importPackage<Hcl & { default?: Hcl }>(name);
    const { parse } = module.default ?? module;
    const errors: string[] = [];
    const facts: string[] = [];
    const seen = new Set<string>();
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.tf')).sort()) {
      const parsed = await parse(file, readFileSync(join(folder, file), 'utf8')).catch((error: unknown) => { errors.push(`${file}: ${String(error)}`); return {}; });
      for (const [type, resources] of Object.entries((parsed as Awaited<ReturnType<Hcl['parse']>>).resource ?? {})) {
        seen.add(type);
        for (const [label, block] of Object.entries(resources)) for (const [path, value] of wanted[type] ?? []) {
          if (at(block, path) === value) facts.push(`${type}.${label}: ${path} is ${String(value)}`);
          else errors.push(`${type}.${label}: ${path} must be ${String(value)} and is ${String(at(block, path))}.`);
        }
      }
    }
    errors.push(...Object.keys(wanted).filter((type) => !seen.has(type)).map((type) => `no resource of type ${type} was found.`));
    return { errors, warnings: [], facts };
  },
};
