/** Cedar: the policies are validated against their schema in strict mode, then asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attempt, type Decision, type Engine, type Loaded } from './engine.ts';
import { importFile, missingPackage, packageFolder, packageVersion } from './packages.ts';

const name = '@cedar-policy/cedar-wasm';

interface Fault { readonly message: string }

interface Cedar {
  validate(call: unknown): { type: 'failure'; errors: Fault[]; warnings: Fault[] } | { type: 'success'; validationErrors: { error: Fault }[]; validationWarnings: { error: Fault }[]; otherWarnings: Fault[] };
  isAuthorized(call: unknown): { type: 'failure'; errors: Fault[] } | { type: 'success'; response: { decision: 'allow' | 'deny'; diagnostics: { reason: string[]; errors: unknown[] } } };
}

const permitAll = 'permit(principal, action, resource);';
const uid = (type: string, id: string): { type: string; id: string } => ({ type, id });

function decide(cedar: Cedar, policies: string, schema: string | undefined, attempt: Attempt, approved = false): Decision {
  if (attempt.kind !== 'cedar') throw new Error(`${attempt.id} is not a request to Cedar.`);
  const answer = cedar.isAuthorized({
    principal: uid('Agent', 'coding'), action: uid('Action', attempt.request.action), resource: uid('System', 'production'),
    context: { approved }, policies: { staticPolicies: policies }, entities: [],
    // The schema also says which group an action belongs to.
    ...(schema === undefined ? {} : { schema, validateRequest: true }),
  });
  if (answer.type === 'failure') throw new Error(`${attempt.id}: Cedar could not decide: ${answer.errors.map(({ message }) => message).join('; ')}`);
  const { decision, diagnostics } = answer.response;
  return { outcome: decision === 'allow' ? 'ran' : 'refused', said: `${decision} ${diagnostics.reason.join(' ')}`.trim() };
}

/** A policy that a person's approval does not open would only be switched off. */
function faultsOfApproval(decideApproved: (attempt: Attempt) => Decision): string[] {
  return [['volume_delete', 'ran'], ['message_send_bulk', 'ran'], ['agent_start_unattended', 'refused']].flatMap(([action = '', wanted]) => {
    const { outcome } = decideApproved({ id: `probe/${action}`, text: action, benign: false, kind: 'cedar', request: { action, basis: 'probe' } });
    return outcome === wanted ? [] : [`${action} with approval must be ${String(wanted)} and is ${outcome}.`];
  });
}

function validated(cedar: Cedar, schema: string, policies: string): { errors: string[]; warnings: string[] } {
  const answer = cedar.validate({ schema, policies: { staticPolicies: policies }, validationSettings: { mode: 'strict' } });
  if (answer.type === 'failure') return { errors: answer.errors.map(({ message }) => message), warnings: answer.warnings.map(({ message }) => message) };
  return {
    errors: answer.validationErrors.map(({ error }) => error.message),
    warnings: [...answer.validationWarnings.map(({ error }) => error.message), ...answer.otherWarnings.map(({ message }) => message)],
  };
}

export const cedar: Engine = {
  id: 'cedar',
  package: name,
  kinds: ['cedar'],
  missing: () => Promise.resolve(missingPackage(name)),
  version: () => Promise.resolve(packageVersion(name)),
  async load(folder): Promise<Loaded> {
    const module = await importFile<Cedar & { default?: Cedar }>(join(packageFolder(name), 'nodejs', 'cedar_wasm.js'));
    const engine = module.default ?? module;
    if (folder === undefined) return { errors: [], warnings: [], decide: (attempts) => Promise.resolve(attempts.map((each) => decide(engine, permitAll, undefined, each))) };
    const policies = readFileSync(join(folder, 'agent.cedar'), 'utf8');
    const schema = readFileSync(join(folder, 'agent.cedarschema'), 'utf8');
    const found = validated(engine, schema, policies);
    if (found.errors.length === 0) found.errors.push(...faultsOfApproval((attempt) => decide(engine, policies, schema, attempt, true)));
    return { ...found, decide: (attempts) => Promise.resolve(attempts.map((each) => decide(engine, policies, schema, each))) };
  },
};
