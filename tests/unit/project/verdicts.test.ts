import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guardrailHash } from '../../../scripts/lib/guardrail-hash.ts';
import { engines, members, outcomes } from '../../../src/schema/vocabulary.ts';
import { attemptTexts, heldBack, readByHand, type GuardrailByHand, type RowByHand } from '../domain/replay/by-hand.ts';
import { projectFiles, textOf } from './tracked-files.ts';

// What runs of the replay wrote is committed and not made anew here, because it needs real agents and servers. So all
// that it rests on must still be what it was: the files, the way to start, every command.
const { runs, rows, actions, benign, notReplayable, guardrails, incidents } = readByHand('content');
const present = attemptTexts({ actions, benign });
const proofOf = (engine: string): string => engines[engine as keyof typeof engines].proof;
const isCovered = ({ covers }: GuardrailByHand, { attempt }: RowByHand) => covers.includes(attempt.split('/')[0] ?? '');
const isBenign = ({ attempt }: RowByHand) => attempt.startsWith('benign/');
const rowsOf = ({ id, engine }: GuardrailByHand) => rows.filter((row) => row.guardrail === id && row.engine === engine);

/** What is put to an engine: command lines, or requests of one kind. */
const requestKinds: Readonly<Record<string, string>> = { 'iam-simulate': 'aws', postgres: 'sql', cedar: 'cedar', 'cel-admission': 'kubernetes' };
/** Attempts that do not reach what decides, so that it cannot be asked: a Git remote is not party to a call of an API. */
const outOfSight: Readonly<Record<string, readonly string[]>> = { 'git-remote': ['claude-code-force-push-after-refusal/9'] };
const isKind = (kind: string) => (id: string) => (kind === 'command' ? /^(?:benign\/[a-z0-9-]+|(?!benign\/)[^/]+\/\d+)$/.test(id) : id.split('/').at(-2) === kind);

/** Ids of the attempts that a guardrail must have been put to. */
function owed({ engine, covers }: GuardrailByHand): string[] {
  const kind = requestKinds[engine] ?? 'command';
  return [...present.keys()].filter(isKind(kind)).filter((id) => covers.includes(id.split('/')[0] ?? '') && outOfSight[engine]?.includes(id) !== true);
}

/** Ids of the benign work that must have been tried; of commands, a Git remote sees only those of Git. */
function owedWork({ engine }: GuardrailByHand): string[] {
  return [...present].filter(([id, text]) => id.startsWith('benign/') && isKind(requestKinds[engine] ?? 'command')(id) && (engine !== 'git-remote' || text.startsWith('git '))).map(([id]) => id);
}

const executed = guardrails.filter(({ engine }) => proofOf(engine) !== 'script' && proofOf(engine) !== 'shape');
const tried = guardrails.filter((guardrail) => rowsOf(guardrail).length > 0);

test('there are runs, and something was executed in each', () => {
  expect(runs.map(({ name }) => name)).toEqual(['tier-a.generated.json', 'tier-b.generated.json']);
  expect(runs.filter((run) => run.rows.length === 0)).toEqual([]);
  expect(executed.length).toBeGreaterThan(15);
});

describe.each(guardrails.map((each) => [each.id, each] as const))('%s', (id, guardrail) => {
  test('is what it was when the verdicts were made', () => {
    const noted = runs.flatMap(({ hashes }) => (id in hashes ? [hashes[id]] : []));
    expect(noted, `"npm run replay" makes verdicts on ${id} as it is now`).toEqual([guardrailHash(guardrail)]);
  });

  test('was put to its engine in one run, with one version', () => {
    const own = rowsOf(guardrail);
    expect(runs.filter((run) => run.rows.some((row) => row.guardrail === id && row.engine === guardrail.engine)).length).toBe(own.length === 0 ? 0 : 1);
    expect(new Set(own.map(({ version }) => version)).size).toBe(own.length === 0 ? 0 : 1);
    expect(own.map(({ attempt }) => attempt)).toHaveLength(new Set(own.map(({ attempt }) => attempt)).size);
  });

  test('gets through exactly what its record says', () => {
    const leaks = rowsOf(guardrail).filter((row) => isCovered(guardrail, row) && !heldBack(row.with)).map(({ attempt }) => attempt);
    if (guardrail.counterExample === true) expect([leaks.length > 0, guardrail.notStopped]).toEqual([true, []]);
    else expect(guardrail.notStopped.map(({ attempt }) => attempt).sort()).toEqual(leaks.sort());
  });

  test('costs exactly the benign work that its record says', () => {
    const mayAsk = new Map(benign.map((work) => [work.id, work.mayAsk]));
    const workOf = ({ attempt }: RowByHand) => attempt.split('/')[1] ?? '';
    const stopped = rowsOf(guardrail).filter((row) => isBenign(row) && row.with !== 'ran' && !(row.with === 'asked' && mayAsk.get(workOf(row)) === true));
    expect(guardrail.costs.map((cost) => cost.benign).sort()).toEqual([...new Set(stopped.map(workOf))].sort());
  });
});

describe.each(executed.map((each) => [each.id, each] as const))('%s, which was executed', (_id, guardrail) => {
  test('has a row for every attempt at every action that it covers, and for all benign work', () => {
    const made = new Set(rowsOf(guardrail).map(({ attempt }) => attempt));
    expect([...owed(guardrail), ...owedWork(guardrail)].filter((id) => !made.has(id))).toEqual([]);
    expect(guardrail.covers.filter((action) => !owed(guardrail).some((id) => id.startsWith(`${action}/`)))).toEqual([]);
    expect(guardrail.covers.length).toBeGreaterThan(0);
  });

  test('was measured against runs without it, in which each covered action was carried out in some way and benign work ran', () => {
    const own = rowsOf(guardrail);
    expect(guardrail.covers.filter((action) => own.every((row) => !row.attempt.startsWith(`${action}/`) || heldBack(row.without)))).toEqual([]);
    expect(own.filter((row) => isBenign(row) && row.without !== 'ran')).toEqual([]);
  });

  test('held every recorded form that it covers', () => {
    const open = rowsOf(guardrail).filter((row) => isCovered(guardrail, row) && row.attempt.endsWith('/0') && !heldBack(row.with));
    expect(open).toEqual([]);
  });
});

test('a file that was only looked at has no rows, so nothing is claimed of it', () => {
  expect(tried.filter(({ engine }) => proofOf(engine) === 'shape').map(({ id }) => id)).toEqual([]);
});

test('second readings rest on the files as they are', () => {
  const second = runs.flatMap(({ hashes }) => Object.entries(hashes).filter(([key]) => key.includes('@')));
  const wanted = second.map(([key]) => {
    const guardrail = guardrails.find(({ id }) => id === key.split('@')[0]);
    return [key, guardrail === undefined ? 'no such guardrail' : guardrailHash({ texts: guardrail.texts })];
  });
  expect(second).toEqual(wanted);
  expect(second.length).toBeGreaterThan(0);
});

test('every row belongs to a guardrail or a second reading of which the same run notes the fingerprint', () => {
  const strays = runs.flatMap(({ name, hashes, rows: own }) => own.filter((row) => {
    const guardrail = guardrails.find(({ id }) => id === row.guardrail);
    return guardrail === undefined || !((guardrail.engine === row.engine ? row.guardrail : `${row.guardrail}@${row.engine}`) in hashes);
  }).map(({ guardrail, engine }) => `${name}: ${guardrail} ${engine}`));
  expect([...new Set(strays)]).toEqual([]);
});

test('every row was made with the text that its command, request or benign work has now', () => {
  const changed = rows.filter(({ attempt, text }) => present.get(attempt) !== text).map(({ guardrail, engine, attempt, text }) => `${guardrail} ${engine} ${attempt}: ${text}`);
  expect(changed, '"npm run replay" makes verdicts on the texts as they are now').toEqual([]);
});

test('every row says a known outcome and a known engine', () => {
  const known: readonly string[] = members(outcomes);
  expect(rows.filter((row) => !known.includes(row.with) || !known.includes(row.without) || !(row.engine in engines))).toEqual([]);
});

test('every way to write a recorded action was tried on some guardrail', () => {
  const made = new Set(rows.map(({ attempt }) => attempt));
  expect([...present.keys()].filter((id) => !made.has(id))).toEqual([]);
});

test('at least twelve guardrails for at least nine tools are proven', () => {
  const proven = executed.filter((guardrail) => {
    const own = rowsOf(guardrail);
    const recorded = own.filter((row) => isCovered(guardrail, row) && row.attempt.endsWith('/0'));
    return guardrail.counterExample !== true && recorded.length > 0 && recorded.every((row) => heldBack(row.with)) && own.some((row) => isCovered(guardrail, row) && !heldBack(row.without)) && own.some((row) => isBenign(row) && row.with === 'ran');
  });
  expect(proven.length).toBeGreaterThanOrEqual(12);
  expect(new Set(proven.map(({ tool }) => tool)).size).toBeGreaterThanOrEqual(9);
});

test('most destructive actions of the records are replayed or listed with the reason why not', () => {
  // Not all: a record that comes by a pull request does not bring its replay along. The page of the matrix names those that wait.
  const known = new Set([...actions, ...notReplayable].map(({ incident, place }) => `${incident} ${String(place)}`));
  const destructive = incidents.flatMap(({ slug, actions: own }) => own.flatMap((action, index) => (action.destructive ? [`${slug} ${String(index + 1)}`] : [])));
  expect(destructive.length).toBeGreaterThan(20);
  expect(destructive.filter((each) => !known.has(each)).length).toBeLessThan(destructive.length / 4);
});

test('ids of actions, benign work and attempts are unique, and a recorded form comes first', () => {
  const ids = [...actions, ...benign].map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids.filter((id) => id === 'benign' || id.includes('/'))).toEqual([]);
  expect(actions.filter(({ spellings }) => spellings.some(({ by }, index) => (by === 'recorded') !== (index === 0))).map(({ id }) => id)).toEqual([]);
  expect(actions.filter(({ spellings }) => new Set(spellings.map(({ text }) => text)).size !== spellings.length).map(({ id }) => id)).toEqual([]);
});

describe('the programs of the replay stay out of the site', () => {
  const packages = ['tests/replay/package.json', 'tests/replay/agents/package.json'].filter((path) => existsSync(path)).flatMap((path) => {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(textOf(path)) as Partial<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>;
    return Object.keys({ ...dependencies, ...optionalDependencies });
  });
  // The Node that the scripts bring along is a package of both, and no program that decides.
  const own = packages.filter((name) => !/^node-(?:linux|darwin|win)-/.test(name));
  const imported = (path: string) => [...textOf(path).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)['"]([^'"]+)['"]/g)].map(([, name = '']) => name);

  test('none is a package of the project', () => {
    expect(own.length).toBeGreaterThan(10);
    const root = JSON.parse(textOf('package.json')) as Readonly<Record<string, unknown>>;
    const listed = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies', 'workspaces'].flatMap((key) => (Array.isArray(root[key]) ? root[key] as string[] : Object.keys(root[key] ?? {})));
    expect(listed.filter((name) => own.includes(name) || name.includes('replay'))).toEqual([]);
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { name?: string }> };
    // ajv is also what a tool of the project itself rests on.
    expect(Object.entries(lock.packages).map(([path, { name }]) => name ?? path.replace(/^.*node_modules\//, '')).filter((name) => own.includes(name) && name !== 'ajv')).toEqual([]);
  });

  test('nothing of the site or its scripts imports one, or anything of tests/replay', () => {
    const sources = projectFiles(/^(?:src|scripts|public)\/.*\.(?:ts|js|mjs|astro|mdx)$|^[^/]+\.(?:ts|js|mjs)$/);
    const reached = sources.flatMap((path) => imported(path).filter((name) => own.some((each) => name === each || name.startsWith(`${each}/`)) || /(?:^|\/)tests\/replay\b/.test(name)).map((name) => `${path}: ${name}`));
    expect(sources.length).toBeGreaterThan(100);
    expect(reached).toEqual([]);
  });
});
