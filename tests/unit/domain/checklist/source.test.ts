import { describe, expect, test } from 'vitest';
import { checklistSource } from '../../../../src/domain/checklist/source.ts';
import { frameworkIds } from '../../../../src/schema/framework-names.ts';
import { verdicts, members } from '../../../../src/schema/vocabulary.ts';
import { readFrontMatter } from './by-hand.ts';
import { contentFolder, realSource, register } from './real-register.ts';
import { idsOf } from './records.ts';

const files = readFrontMatter(contentFolder);

describe('what a checklist takes from the register', () => {
  test('are all controls and all published incidents, by id', () => {
    expect(idsOf(realSource.controls)).toEqual(files.controls.map(({ id }) => id).sort());
    expect(idsOf(realSource.incidents)).toEqual(files.incidents.filter(({ state }) => state === 'published').map(({ id }) => id).sort());
  });

  test('leaves out an incident that was withdrawn', () => {
    const [first, ...others] = register.incidents;
    const source = checklistSource({ ...register, incidents: [{ ...first!, data: { ...first!.data, state: 'withdrawn' } }, ...others] });
    expect(idsOf(source.incidents)).not.toContain(first!.data.id);
    expect(source.incidents).toHaveLength(others.length);
    expect(source.mark.incidents).toBe(others.length);
  });

  test('are the verdicts that stopped or softened, and no other', () => {
    expect(members(verdicts)).toContain('unclear');
    for (const { id, stopped, softened } of realSource.incidents) {
      const rows = files.incidents.find((file) => file.id === id)?.controls ?? [];
      expect(stopped).toEqual(rows.filter(({ verdict }) => verdict === 'stopped').map((row) => row.control).sort());
      expect(softened).toEqual(rows.filter(({ verdict }) => verdict === 'softened').map((row) => row.control).sort());
    }
  });

  test('say of an incident whether its evidence is disputed, and which harm was done', () => {
    expect(realSource.incidents.map(({ id, isDisputed }) => [id, isDisputed])).toEqual(realSource.incidents.map(({ id }) => [id, files.incidents.find((file) => file.id === id)?.evidence.grade === 'disputed']));
    expect(realSource.incidents.filter(({ isDisputed }) => isDisputed)).not.toEqual([]);
    for (const { id, harms } of realSource.incidents) expect([...harms].sort()).toEqual([...new Set(files.incidents.find((file) => file.id === id)?.harms.map(({ type }) => type))].sort());
  });

  test('are the answers to a failure mode: what prevents first, then what limits, recovers and detects', () => {
    for (const { id, controls } of realSource.modes) {
      const lists = files.modes.find((file) => file.id === id)?.controls;
      expect(controls).toEqual([...lists?.prevent ?? [], ...lists?.limit ?? [], ...lists?.recover ?? [], ...lists?.detect ?? []]);
    }
  });

  test('are of a tool only statements that name a control', () => {
    for (const { id, settings, enforces, cannotEnforce } of realSource.tools) {
      for (const statement of [...settings, ...enforces, ...cannotEnforce]) expect([id, statement.controls.length > 0]).toEqual([id, true]);
      expect(enforces).toHaveLength(files.tools.find((file) => file.id === id)?.enforces.filter((row) => row.controls !== undefined).length ?? -1);
    }
  });

  test('names each framework and version that a control refers to once', () => {
    const named = realSource.frameworks.map(({ framework, version }) => `${framework} ${version}`);
    expect(named).toEqual([...new Set(realSource.controls.flatMap(({ references }) => references.map(({ framework, version }) => `${framework} ${version}`)))].sort());
    expect(frameworkIds).toEqual(expect.arrayContaining(realSource.frameworks.map(({ framework }) => framework)));
  });

  test('is plain data: it comes back from JSON as it was, without exceptions for wording rules', () => {
    expect(JSON.parse(JSON.stringify(realSource))).toEqual(realSource);
    expect(realSource.controls.filter((control) => 'exceptions' in control)).toEqual([]);
    expect(realSource.origin).not.toMatch(/\/$/);
  });

  test('names no control that the register lacks', () => {
    const ids = new Set(idsOf(realSource.controls));
    const named = [...realSource.incidents.flatMap(({ stopped, softened }) => [...stopped, ...softened]), ...realSource.modes.flatMap(({ controls }) => controls), ...realSource.controls.flatMap(({ alone }) => alone?.instead ?? []), ...realSource.guardrails.flatMap(({ controls }) => controls)];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('leaves the register as it was', () => {
    const before = register.controls.map(({ slug }) => slug);
    checklistSource(register);
    expect(register.controls.map(({ slug }) => slug)).toEqual(before);
  });
});
