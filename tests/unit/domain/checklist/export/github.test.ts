import { expect, test } from 'vitest';
import { githubIssue } from '../../../../../src/domain/checklist/export/github.ts';
import { control, done, notes, sourceOf } from '../records.ts';
import { exported, smallSource } from './exported.ts';
import { itemsOf, parseMarkdown } from './parsed-markdown.ts';

test.each(['acme/infra', ' acme/infra ', 'https://github.com/acme/infra', 'https://github.com/acme/infra.git', 'https://github.com/acme/infra/issues?q=1'])('%j leads to the form for a new issue, filled in', (repository) => {
  const { url, filled, problem } = githubIssue(exported(), repository);
  const address = new URL(url!);
  expect(address.origin + address.pathname).toBe('https://github.com/acme/infra/issues/new');
  expect(address.searchParams.get('title')).toBe('Guardrail checklist: 0 of 3 items done');
  expect(itemsOf(parseMarkdown(address.searchParams.get('body')!))).toHaveLength(3);
  expect([filled, problem]).toEqual(['issue', null]);
});

test('a repository of a host of one’s own works by its address', () => {
  expect(githubIssue(exported(), 'https://git.acme.example:8443/ops/rules').titleOnlyUrl).toMatch(/^https:\/\/git\.acme\.example:8443\/ops\/rules\/issues\/new\?title=/);
});

test.each(['acme', 'acme/', '/infra', 'acme/infra/x y', 'javascript:alert(1)', 'http://github.com/acme/infra', 'https://evil@github.com/acme/infra', '../..', 'acme/..', '//acme/infra'])('%j is no repository, and what was expected is said', (repository) => {
  const { url, titleOnlyUrl, problem } = githubIssue(exported(), repository);
  expect([url, titleOnlyUrl]).toEqual([null, null]);
  expect(problem).toContain('Expected: owner/name, such as octocat/hello-world, or its https address.');
});

test('nothing given asks for the repository', () => {
  expect(githubIssue(exported(), ' ').problem).toBe('Which repository? Give it as owner/name, or as its address.');
});

test('a text too long for an address is shortened to a line an item, and left out where that is too long as well', () => {
  const many = (count: number) => sourceOf({ ...smallSource, controls: Array.from({ length: count }, (_, index) => control(`control-${String(index)}`, { title: `Do the thing number ${String(index)} with all the care it needs` })) });
  const shortened = githubIssue(exported(notes({}), many(40)), 'acme/infra');
  expect(shortened.filled).toBe('line');
  expect(shortened.url!.length).toBeLessThanOrEqual(8000);
  expect(itemsOf(parseMarkdown(new URL(shortened.url!).searchParams.get('body')!))).toHaveLength(40);
  const left = githubIssue(exported(notes({}), many(150)), 'acme/infra');
  expect([left.url, left.filled]).toEqual([null, null]);
  expect(left.titleOnlyUrl).toContain('/acme/infra/issues/new?title=');
  expect(itemsOf(parseMarkdown(left.body))).toHaveLength(150);
});

test('a text that GitHub would refuse is copied with a line an item', () => {
  const source = sourceOf({ ...smallSource, controls: Array.from({ length: 60 }, (_, index) => control(`control-${String(index)}`, { drill: { steps: 'Try it. '.repeat(140), expect: 'Seen.' } })) });
  const { body } = githubIssue(exported(notes({}), source), 'acme/infra');
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(itemsOf(parseMarkdown(body))).toHaveLength(60);
});

test('the title counts what is done', () => {
  expect(githubIssue(exported(done(['gate', 'sandbox'])), 'a/b').title).toBe('Guardrail checklist: 2 of 3 items done');
  expect(githubIssue(exported(done(['gate', 'gone'])), 'a/b').title).toBe('Guardrail checklist: 1 of 3 items done');
});

test('the title does not count what is set aside', () => {
  const setAside = { setAside: true, reason: 'No.' };
  expect(githubIssue(exported(notes({ gate: { done: true }, notice: setAside, gone: setAside })), 'a/b').title).toBe('Guardrail checklist: 1 of 2 items done');
  expect(githubIssue(exported(notes({ sandbox: setAside, notice: setAside })), 'a/b').title).toBe('Guardrail checklist: 0 of 1 item done');
});
