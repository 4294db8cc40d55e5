import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assignId } from '../../../scripts/commands/assign-id.ts';
import { terminalStyle } from '../../../scripts/lib/terminal-style.ts';
import { addIncident, registerFolder, type IncidentChange } from './register-folder.ts';
import { bareRepository, clone, type Answer, type WorkingCopy } from './repositories.ts';

// Repositories, clones and whole runs of the tool.
vi.setConfig({ testTimeout: 120_000 });

const draft = { id: 'MISHAP-0000-0000' };
let upstream = '';

beforeEach(async () => {
  const register = await registerFolder();
  upstream = await bareRepository((folder) => cp(register, join(folder, 'content'), { recursive: true }));
});

/** A contributor's clone with a branch that adds a record. */
async function proposal(slug: string, change: Partial<IncidentChange> = {}): Promise<WorkingCopy> {
  const fork = await clone(upstream);
  fork.git('switch', '-q', '-c', `add-${slug}`);
  await addIncident(join(fork.folder, 'content'), slug, { ...draft, title: `The ${slug} example`, ...change });
  fork.commit(`Add ${slug}`);
  return fork;
}

/** What the merge button does. */
async function merge(fork: WorkingCopy): Promise<void> {
  const main = await clone(upstream);
  main.git('fetch', '-q', fork.folder, 'HEAD');
  main.git('merge', '-q', '--no-ff', '-m', 'Merge a record', 'FETCH_HEAD');
  main.git('push', '-q', 'origin', 'main');
}

/** The command without a process of its own, which takes a second each. */
async function giveNumbers(copy: WorkingCopy, ...input: string[]): Promise<Answer> {
  let out = '';
  const write = (text: string) => { out += text; };
  const io = { write, complain: write, readFile: (path: string) => readFile(path, 'utf8'), writeFile: (path: string, text: string | Uint8Array) => writeFile(path, text), now: () => new Date(), style: terminalStyle(false, {}) };
  const code = await assignId.run(['--content', join(copy.folder, 'content'), ...input], io);
  return { code, out };
}

/** What the job after a merge does: give numbers, commit, push. The answer is that of the push. */
async function assign(job: WorkingCopy, message = 'Give accepted records their numbers'): Promise<Answer> {
  const given = await giveNumbers(job);
  if (given.code !== 0) return given;
  if (job.git('status', '--porcelain') === '') return { code: 0, out: 'nothing to do' };
  job.commit(message);
  return job.tryGit('push', '-q', 'origin', 'main');
}

async function idsOnMain(): Promise<Record<string, string>> {
  const main = await clone(upstream);
  const names = main.git('ls-files', 'content/incidents').trim().split('\n');
  return Object.fromEntries(await Promise.all(names.map(async (name) => {
    const text = await readFile(join(main.folder, name), 'utf8');
    return [name.replace(/^.*\/|\.mdx$/g, ''), /^id: (.*)$/m.exec(text)?.[1] ?? ''] as const;
  })));
}

const first = { 'example-table-dropped': 'MISHAP-2025-0001' };

describe('a record by pull request', () => {
  it('is annotated while faulty, passes as a draft, and has its number after the merge', async () => {
    const fork = await proposal('second');
    const file = join(fork.folder, 'content/incidents/second.mdx');
    const sound = await readFile(file, 'utf8');
    await writeFile(file, sound.replace('setting: deployed', 'setting: deploied').replace('unit: tables', 'unit: pallets'));
    const faulty = await fork.mishap('check', '--format', 'github', 'content/incidents/second.mdx');
    expect(faulty.code).toBe(1);
    expect(faulty.out).toMatch(/^::error file=content\/incidents\/second\.mdx,line=12,col=10,title=wrong-value::setting: The value "deploied" does not fit here/m);

    await writeFile(file, sound);
    const fixed = await fork.mishap('check', '--format', 'github', 'content/incidents/second.mdx');
    expect(fixed.code).toBe(0);
    expect(fixed.out).toMatch(/^::warning file=content\/incidents\/second\.mdx,line=2,col=5,title=unassigned-id::.*\n$/);
    expect((await fork.mishap('assign-id', '--dry-run')).code).toBe(0);

    await merge(fork);
    const job = await clone(upstream);
    expect((await job.mishap('assign-id', '--check')).code).toBe(1);
    expect((await assign(job)).code).toBe(0);
    expect(job.git('show', '--format=', '--name-only').trim().split('\n')).toEqual(['content/assigned-ids.txt', 'content/incidents/second.mdx']);

    const after = await clone(upstream);
    expect((await after.mishap('assign-id', '--check')).code).toBe(0);
    expect(await after.mishap('check')).toEqual({ code: 0, out: '8 files checked: 0 errors, 0 warnings.\n' });
    expect(await idsOnMain()).toEqual({ ...first, second: 'MISHAP-2025-0002' });
  });

  it('shares no number with another that is open at the same time', async () => {
    const [one, two] = [await proposal('one'), await proposal('two')];
    await merge(one);
    expect((await assign(await clone(upstream))).code).toBe(0);
    await merge(two);
    expect((await assign(await clone(upstream))).code).toBe(0);
    expect(await idsOnMain()).toEqual({ ...first, one: 'MISHAP-2025-0002', two: 'MISHAP-2025-0003' });
  });

  it('has its number when several were merged before the job ran', async () => {
    const [one, two] = [await proposal('one'), await proposal('two', { occurred: '2025-05-01' })];
    await merge(one);
    await merge(two);
    expect((await assign(await clone(upstream))).code).toBe(0);
    expect(await idsOnMain()).toEqual({ ...first, two: 'MISHAP-2025-0002', one: 'MISHAP-2025-0003' });
  });
});

describe('two jobs at once', () => {
  it('cannot both push what they began from the same commit', async () => {
    await merge(await proposal('one'));
    const [early, late] = [await clone(upstream), await clone(upstream)];
    expect((await assign(early)).code).toBe(0);
    // Another message, since within one second the two commits would otherwise be the same one.
    expect(await assign(late, 'Give numbers too')).toEqual({ code: 1, out: expect.stringContaining('rejected') as unknown });
    late.git('fetch', '-q', 'origin');
    late.git('reset', '-q', '--hard', 'origin/main');
    expect(await assign(late)).toEqual({ code: 0, out: 'nothing to do' });
    expect(await idsOnMain()).toEqual({ ...first, one: 'MISHAP-2025-0002' });
  });

  it('do no harm when a merge comes between reading and pushing', async () => {
    await merge(await proposal('one'));
    const job = await clone(upstream);
    await merge(await proposal('two'));
    expect((await assign(job)).out).toContain('rejected');
    expect((await assign(await clone(upstream))).code).toBe(0);
    expect(new Set(Object.values(await idsOnMain()))).toEqual(new Set(['MISHAP-2025-0001', 'MISHAP-2025-0002', 'MISHAP-2025-0003']));
  });
});

describe('a number that a contributor wrote', () => {
  it('is refused before the merge', async () => {
    const fork = await proposal('second', { id: 'MISHAP-2025-0002' });
    const { code, out } = await giveNumbers(fork, '--dry-run');
    expect(code).toBe(1);
    expect(out).toContain('The number MISHAP-2025-0002 was never given.');
  });

  it('stops the job where it was merged all the same, until the placeholder is back', async () => {
    const eager = await proposal('eager', { id: 'MISHAP-2025-0002' });
    await merge(await proposal('one'));
    await assign(await clone(upstream));
    await merge(eager);
    const job = await clone(upstream);
    const stopped = await giveNumbers(job);
    expect(stopped.code).toBe(1);
    expect(stopped.out).toContain('The number MISHAP-2025-0002 was given to "one".');
    expect((await job.mishap('check')).code).toBe(1);

    const file = join(job.folder, 'content/incidents/eager.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('MISHAP-2025-0002', 'MISHAP-0000-0000'));
    expect((await assign(job)).code).toBe(0);
    expect(await idsOnMain()).toEqual({ ...first, one: 'MISHAP-2025-0002', eager: 'MISHAP-2025-0003' });
  });

  it('conflicts in the list where the contributor ran the command', async () => {
    const eager = await proposal('eager');
    await giveNumbers(eager);
    eager.commit('Take a number');
    await merge(await proposal('one'));
    await assign(await clone(upstream));
    await expect(merge(eager)).rejects.toThrow('CONFLICT (content): Merge conflict in content/assigned-ids.txt');
    expect(await idsOnMain()).toEqual({ ...first, one: 'MISHAP-2025-0002' });
  });
});

describe('as years and records go by', () => {
  it('an event of December has a number of its year whenever it is accepted', async () => {
    await merge(await proposal('december', { occurred: '2024-12-31T23:30Z' }));
    await merge(await proposal('january', { occurred: '2025-01-01' }));
    await assign(await clone(upstream));
    expect(await idsOnMain()).toEqual({ ...first, december: 'MISHAP-2024-0001', january: 'MISHAP-2025-0002' });
  });

  it('the number of a withdrawn and of a removed record is not given again', async () => {
    for (const slug of ['withdrawn', 'removed']) {
      await merge(await proposal(slug));
      await assign(await clone(upstream));
    }
    const main = await clone(upstream);
    const file = join(main.folder, 'content/incidents/withdrawn.mdx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('state: published', 'state: withdrawn\nwithdrawn: { on: 2025-07-01, reason: It was a drill. }'));
    await rm(join(main.folder, 'content/incidents/removed.mdx'));
    main.commit('Withdraw one record, remove another');
    main.git('push', '-q', 'origin', 'main');

    await merge(await proposal('next'));
    await assign(await clone(upstream));
    expect(await idsOnMain()).toEqual({ ...first, withdrawn: 'MISHAP-2025-0002', next: 'MISHAP-2025-0004' });
  });
});
