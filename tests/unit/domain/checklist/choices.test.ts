import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceNames, knownChoices, noChoices, readChoices, writeChoices, type Choices } from '../../../../src/domain/checklist/choices.ts';
import { always, anyText, choicesAmong } from './arbitraries.ts';
import { tool } from './records.ts';

const many = ['kiro', 'robot', 'claude-code', 'github', 'a-2', 'helper'].map((id) => tool(id));
const known = knownChoices(many);
const small = knownChoices([tool('robot'), tool('helper')]);
const read = (address: string) => readChoices(new URLSearchParams(address), small);
const chosen = (told: Partial<Choices>): Choices => ({ ...noChoices, ...told });

describe('choices in an address', () => {
  test('that chooses nothing are an empty address', () => {
    expect(writeChoices(noChoices).toString()).toBe('');
    expect(read('')).toEqual({ choices: noChoices, unknown: [] });
  });

  test('have a name each, and what is by default is left out', () => {
    expect(writeChoices({ tools: ['robot', 'helper'], reach: ['aws'], autonomy: 'unattended', stakes: ['money'], team: 'alone', frameworks: ['owasp-asi'], order: 'effort' }).toString())
      .toBe('tool=robot&tool=helper&reach=aws&stake=money&map=owasp-asi&autonomy=unattended&team=alone&order=effort');
  });

  test.each<[string, Partial<Choices>]>([
    ['tool=robot,helper', { tools: ['robot', 'helper'] }],
    ['tool=helper&tool=robot', { tools: ['robot', 'helper'] }],
    ['tool=robot&tool=robot,robot', { tools: ['robot'] }],
    ['reach=+aws+,,+ci+', { reach: ['ci', 'aws'] }],
    ['team=alone&team=several', { team: 'alone' }],
    ['autonomy=unattended&autonomy=supervised', { autonomy: 'unattended' }],
    ['q=word&utm_source=mail', {}],
    ['tool=&reach=&team=&order=', {}],
  ])('%j are read in the order of the form, each once', (address, told) => {
    expect(read(address)).toEqual({ choices: chosen(told), unknown: [] });
  });

  test.each([
    ['tool=nobody', [{ name: 'tool', value: 'nobody' }]],
    ['tool=robot,nobody&tool=nobody', [{ name: 'tool', value: 'nobody' }]],
    ['reach=AWS&team=many&order=random&autonomy=unknown', [{ name: 'reach', value: 'AWS' }, { name: 'autonomy', value: 'unknown' }, { name: 'team', value: 'many' }, { name: 'order', value: 'random' }]],
    ['map=nist&stake=life', [{ name: 'stake', value: 'life' }, { name: 'map', value: 'nist' }]],
    ['tool=__proto__&reach=constructor&order=toString', [{ name: 'tool', value: '__proto__' }, { name: 'reach', value: 'constructor' }, { name: 'order', value: 'toString' }]],
  ])('%j tell what is not known and go on without it', (address, unknown) => {
    const result = read(address);
    expect(result.unknown).toEqual(unknown);
    expect(result.choices).toEqual(chosen(address.includes('robot') ? { tools: ['robot'] } : {}));
  });

  test('that a form can give are read as they were written', () => {
    always(choicesAmong(many), (choices) => {
      expect(readChoices(new URLSearchParams(writeChoices(choices).toString()), known)).toEqual({ choices, unknown: [] });
    }, 1000);
  });

  test('are the same address however often they are written and read', () => {
    always(fc.array(fc.tuple(fc.constantFrom(...Object.values(choiceNames), 'v', 'q'), fc.oneof(anyText, fc.constantFrom('claude-code', 'kiro,github', 'aws', 'alone', 'effort'))), { maxLength: 8 }), (pairs) => {
      const { choices } = readChoices(new URLSearchParams(pairs), known);
      const address = writeChoices(choices).toString();
      expect(writeChoices(readChoices(new URLSearchParams(address), known).choices).toString()).toBe(address);
    });
  });

  test('lose nothing: every value is chosen or told', () => {
    always(fc.array(fc.tuple(fc.constantFrom('tool', 'reach', 'stake', 'map'), fc.oneof(anyText, fc.constantFrom('claude-code', 'kiro,github', 'aws', 'money'))), { maxLength: 8 }), (pairs) => {
      const params = new URLSearchParams(pairs);
      const { choices, unknown } = readChoices(params, known);
      const lists = { tool: choices.tools, reach: choices.reach, stake: choices.stakes, map: choices.frameworks };
      for (const [name, values] of Object.entries(lists)) {
        const asked = new Set(params.getAll(name).join(',').split(',').map((value) => value.trim()).filter((value) => value !== ''));
        expect(new Set<string>([...values, ...unknown.filter((each) => each.name === name).map(({ value }) => value)])).toEqual(asked);
      }
    });
  });
});

test('what can be chosen is what the form shows, in its order', () => {
  expect(known.tools).toEqual(many.map(({ id }) => id));
  expect(small).toMatchObject({ tools: ['robot', 'helper'], team: ['several', 'alone'], autonomy: ['supervised', 'auto-approve', 'unattended'] });
});
