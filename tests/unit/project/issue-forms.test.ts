import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFiles, textOf } from './tracked-files.ts';

// The form schema of GitHub, as its documentation gives it ("Syntax for issue forms", "Syntax for GitHub's form schema").
const name = z.string().min(3);
const described = { label: name, description: z.string().optional() };
const validations = z.strictObject({ required: z.boolean() }).optional();
const id = z.string().regex(/^[\w-]+$/);
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject({ ...described, placeholder: z.string().optional(), value: z.string().optional() }), validations }),
  z.strictObject({ type: z.literal('textarea'), id, attributes: z.strictObject({ ...described, placeholder: z.string().optional(), value: z.string().optional(), render: z.string().optional() }), validations }),
  z.strictObject({ type: z.literal('dropdown'), id, attributes: z.strictObject({ ...described, multiple: z.boolean().optional(), options: z.array(z.string().min(1)).min(1), default: z.number().int().optional() }), validations }),
  z.strictObject({ type: z.literal('checkboxes'), id, attributes: z.strictObject({ ...described, options: z.array(z.strictObject({ label: name, required: z.boolean().optional() })).min(1) }) }),
]);
const form = z.strictObject({
  name, description: name, title: z.string().optional(), labels: z.array(z.string()).optional(), assignees: z.array(z.string()).optional(), projects: z.array(z.string()).optional(),
  body: z.array(element).min(1),
}).refine(({ body }) => body.some(({ type }) => type !== 'markdown'), 'must ask for something')
  .refine(({ body }) => isDistinct(body.flatMap((each) => ('id' in each ? [each.id] : []))), 'ids must differ')
  .refine(({ body }) => isDistinct(body.flatMap((each) => ('label' in each.attributes ? [each.attributes.label] : []))), 'labels must differ')
  .refine(({ body }) => body.every((each) => each.type !== 'dropdown' || isDistinct(each.attributes.options)), 'choices must differ');

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

const folder = /^\.github\/ISSUE_TEMPLATE\//;
const forms = projectFiles(folder).filter((path) => basename(path) !== 'config.yml');

test.each(forms)('GitHub can show %s', (path) => {
  expect(form.safeParse(parse(textOf(path))).error?.issues).toBeUndefined();
});

test('there is a form for an incident, a correction and a reply, and the maintainers are told their labels', () => {
  expect(forms.map((path) => basename(path))).toEqual(['correction.yml', 'incident.yml', 'reply.yml']);
  const labels = forms.flatMap((path) => (parse(textOf(path)) as { labels: string[] }).labels);
  for (const label of labels) expect(textOf('.github/MAINTAINING.md')).toContain(`\`${label}\``);
});

test('the chooser is configured with keys that GitHub knows', () => {
  const link = z.strictObject({ name, url: z.url(), about: name });
  expect(z.strictObject({ blank_issues_enabled: z.boolean(), contact_links: z.array(link).optional() }).safeParse(parse(textOf('.github/ISSUE_TEMPLATE/config.yml'))).success).toBe(true);
});

test.each([
  ['an unknown key', { about: 'x' }], ['no question', { body: [{ type: 'markdown', attributes: { value: 'x' } }] }],
  ['an unknown type', { body: [{ type: 'text', id: 'a', attributes: { label: 'Abc' } }] }],
  ['a question without a label', { body: [{ type: 'input', id: 'a', attributes: {} }] }],
  ['two of one id', { body: [{ type: 'input', id: 'a', attributes: { label: 'Abc' } }, { type: 'input', id: 'a', attributes: { label: 'Abcd' } }] }],
  ['required in the wrong place', { body: [{ type: 'input', id: 'a', attributes: { label: 'Abc', required: true } }] }],
])('a form with %s is found', (_, parts) => {
  const sound = { name: 'Name', description: 'Described', body: [{ type: 'input', id: 'a', attributes: { label: 'Abc' } }] };
  expect(form.safeParse(sound).success).toBe(true);
  expect(form.safeParse({ ...sound, ...parts }).success).toBe(false);
});
