/** A GitHub ruleset: checked against the fields that GitHub's REST documentation names for it. GitHub enforces it, not this program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, type Loaded } from './engine.ts';
import { missingPackage, packageVersion } from './packages.ts';
import { closed, faultsOfShape, string } from './shape.ts';

const refs = { type: 'array', items: { type: 'string', pattern: '^(~ALL|~DEFAULT_BRANCH|refs/(heads|tags)/.+)$' } };
const flag = { type: 'boolean' };
const shape = closed({
  name: string,
  target: { enum: ['branch', 'tag', 'push'] },
  enforcement: { enum: ['active', 'disabled', 'evaluate'] },
  bypass_actors: { type: 'array', items: closed({ actor_id: { type: ['integer', 'null'] }, actor_type: { enum: ['Integration', 'OrganizationAdmin', 'RepositoryRole', 'Team', 'DeployKey'] }, bypass_mode: { enum: ['always', 'pull_request'] } }) },
  conditions: closed({ ref_name: closed({ include: refs, exclude: refs }) }),
  rules: { type: 'array', minItems: 1, items: { oneOf: [
    closed({ type: { enum: ['creation', 'deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures'] } }),
    closed({ type: { const: 'pull_request' }, parameters: closed({ required_approving_review_count: { type: 'integer', minimum: 0, maximum: 10 }, dismiss_stale_reviews_on_push: flag, require_code_owner_review: flag, require_last_push_approval: flag, required_review_thread_resolution: flag }) }),
  ] } },
});

interface Ruleset { readonly enforcement: string; readonly bypass_actors: unknown[]; readonly conditions: { ref_name: { include: string[]; exclude: string[] } }; readonly rules: { type: string }[] }

/** What the shape allows and this guardrail must have all the same. */
function lacking({ enforcement, bypass_actors, conditions, rules }: Ruleset): string[] {
  const has = (type: string): boolean => rules.some((each) => each.type === type);
  return [
    ...(enforcement === 'active' ? [] : [`enforcement is ${enforcement}, so nothing is enforced.`]),
    ...(bypass_actors.length === 0 ? [] : ['bypass_actors is not empty, so somebody is not bound.']),
    ...(conditions.ref_name.include.length > 0 ? [] : ['ref_name.include is empty, so no branch is meant.']),
    ...(conditions.ref_name.exclude.some((each) => each.startsWith('refs/heads/agent/')) ? [] : ['ref_name.exclude does not name refs/heads/agent/, so the agent could not clean up its own branches.']),
    ...['deletion', 'non_fast_forward'].filter((type) => !has(type)).map((type) => `the rule ${type} is missing.`),
  ];
}

export const githubRuleset: Engine = {
  id: 'github-ruleset',
  package: 'ajv',
  kinds: [],
  missing: () => Promise.resolve(missingPackage('ajv')),
  version: () => Promise.resolve(packageVersion('ajv')),
  async load(folder): Promise<Loaded> {
    if (folder === undefined) return { errors: [], warnings: [] };
    const value = JSON.parse(readFileSync(join(folder, 'ruleset.json'), 'utf8')) as Ruleset;
    const faults = await faultsOfShape(shape, value);
    const errors = faults.length > 0 ? faults : lacking(value);
    return { errors, warnings: [], facts: errors.length > 0 ? [] : value.rules.map(({ type }) => `rule ${type} is active for ${value.conditions.ref_name.include.join(', ')}`) };
  },
};
