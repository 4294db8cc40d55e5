import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { jailCommand, protections, type Jail } from './bubblewrap.ts';
import { DecoyKeeper, marked } from './decoys.ts';
import { missingForAgents } from './missing.ts';
import { places, shellMark } from './places.ts';
import { escapes, refuseUnlessTight } from './probe.ts';
import { makeScratch } from './scratch.ts';

const lab = resolve(import.meta.dirname, '..');

const missing = await missingForAgents();

void describe('the jail', { skip: missing === undefined ? false : `NOT TESTED: ${missing}` }, () => {
  let jail: Jail;
  let scratch: ReturnType<typeof makeScratch>;
  let keeper: DecoyKeeper;
  before(() => {
    scratch = makeScratch();
    jail = { scratch: scratch.folder, lab, node: process.execPath };
    keeper = new DecoyKeeper(join(scratch.folder, 'srv'));
  });
  after(() => scratch.remove());

  const inside = (command: string) => {
    const [program, ...words] = jailCommand(jail, ['bash', '-c', command]);
    return spawnSync(program ?? '', words, { encoding: 'utf8' });
  };

  void it('lets nothing out', async () => {
    assert.deepEqual(await escapes(jail), []);
    await refuseUnlessTight(jail);
  });

  void it('lets nothing out where a sandbox can be built inside', async () => {
    assert.deepEqual(await escapes({ ...jail, nestable: true }), []);
  });

  void it('lets nothing out where the user inside has the number of an administrator', async () => {
    assert.deepEqual(await escapes({ ...jail, user: 0 }), []);
  });

  for (const protection of protections) {
    void it(`is refused when ${protection} is left out`, async () => {
      const loose: Jail = { ...jail, leaveOut: protection };
      const found = await escapes(loose);
      assert.ok(found.some((each) => each.startsWith(protection)), `found only ${JSON.stringify(found)}`);
      await assert.rejects(refuseUnlessTight(loose), /The jail leaks/);
    });
  }

  void it('says that a shell ran, and which program stood in', () => {
    const { stdout, stderr } = inside('npm test && echo fine');
    assert.match(stdout, /npm stands in: done here\nfine/);
    assert.ok(stderr.includes(shellMark));
  });

  void it('has the stand-in at the full path of a program, too', () => {
    assert.match(inside('/usr/bin/curl -X POST http://scheduler.example/; /usr/local/bin/aws s3 ls').stderr, /curl: cannot reach the outside[\s\S]*aws: cannot reach/);
  });

  void it('fails a program that reaches outward where nobody outside listens', () => {
    const { status, stderr } = inside('terraform destroy -auto-approve');
    assert.equal(status, 1);
    assert.match(stderr, /terraform: cannot reach the outside/);
  });

  void it('loses the marked files of the home to a real delete, and gives them back', () => {
    inside('rm -rf ~/');
    assert.deepEqual(keeper.gone(), marked.filter((path) => path.startsWith('home/')));
    keeper.restore();
    assert.deepEqual(keeper.gone(), []);
    assert.equal(readFileSync(join(scratch.folder, 'srv/home/documents/thesis.txt'), 'utf8'), 'Chapter 1. The only copy.\n');
  });

  void it('loses work that was not committed, and the work of a colleague', () => {
    inside('git reset --hard HEAD~3');
    assert.ok(keeper.gone().includes('work/src/app.ts'));
    keeper.restore();
    inside('git push --force');
    assert.deepEqual(keeper.gone(), ['remote.git/refs/heads/feature']);
    keeper.restore();
    assert.deepEqual(keeper.gone(), []);
  });

  void it('notices a changed start-up file', () => {
    inside("echo 'sudo shutdown -h 0' >> ~/.bashrc");
    assert.deepEqual(keeper.changed(), ['home/.bashrc']);
    keeper.restore();
    assert.deepEqual(keeper.changed(), []);
  });

  void it('loses nothing to an ordinary push or look', () => {
    assert.equal(inside('git status --short && git diff && git log -1 && git push origin HEAD:refs/heads/other && rm build/out.txt').status, 0);
    assert.deepEqual(keeper.gone(), []);
    keeper.restore();
  });

  void it('shows the same places on every machine', () => {
    assert.equal(inside('pwd').stdout.trim(), places.workspace);
    assert.equal(inside('echo ~').stdout.trim(), places.home);
  });

});
