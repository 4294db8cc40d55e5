import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checklistMarkdown } from '../../../../../src/domain/checklist/export/markdown.ts';
import { checklistOrders, members } from '../../../../../src/schema/vocabulary.ts';
import { control, controlIds, mode, notes, sourceOf, type ToldControl } from '../records.ts';
import { exported, smallSource } from './exported.ts';
import { allNodes, groupsOf, itemsOf, parseMarkdown, titleOf, wordsOf } from './parsed-markdown.ts';

const noted = notes({ gate: { done: true }, sandbox: { owner: '@ana', due: '2026-12-24' }, notice: { setAside: true, reason: 'Nobody would read it' } });

test('every item is a numbered task in the order of the list, ticked where it is done', () => {
  const items = itemsOf(parseMarkdown(checklistMarkdown(exported(noted), 'full')));
  expect(items.map((item) => [titleOf(item), item.checked])).toEqual([
    ['Ask a person first', true], ['Run the agent in a sandbox', false], ['Write a notice', null],
  ]);
});

test('items stand in numbered lists under headings, and the numbers run on', () => {
  for (const depth of ['full', 'issue', 'line'] as const) {
    const text = checklistMarkdown(exported(noted), depth);
    expect(groupsOf(parseMarkdown(text)).map(({ title, start, items }) => [title, start, items.length])).toEqual([['Start here', 1, 1], ['Also judged in records here', 2, 1], ['No record here yet', 3, 1]]);
    expect(text.match(/^\d+\. (?:\[.\] )?(?:\*\*|~~)?\w+/gm)?.map((line) => line.replace(/^(\d+)\.[^A-Z]*/, '$1 '))).toEqual(['1 Ask', '2 Run', '3 Write']);
    expect(text.includes('This one would have stopped 2 of 2 documented harm incidents on this stack.')).toBe(depth !== 'line');
  }
});

test('whatever the order, the lists joined have every item of the checklist in its order', () => {
  for (const order of members(checklistOrders)) {
    const given = exported(noted, smallSource, { order });
    for (const depth of ['full', 'issue', 'line'] as const) {
      const root = parseMarkdown(checklistMarkdown(given, depth));
      expect(itemsOf(root).map((item) => given.checklist.items.find(({ control }) => titleOf(item).startsWith(control.title))?.control.id)).toEqual(controlIds(given.checklist.items));
    }
  }
});

test('what an item adds stands in its line of marks as it stands on the page', () => {
  const marks = (progress: Parameters<typeof exported>[0]) => itemsOf(parseMarkdown(checklistMarkdown(exported(progress), 'issue'))).map((item) => wordsOf(item.children[1]!));
  expect(marks(notes({}))).toEqual([
    'Human approval · Gate · Effort: hours · Adds 2 of 2 harm incidents · Page of this control', 'Isolation · Engineer · Effort: hours · Adds none to those above it · Page of this control', 'Instruction · Instruct (weak) · Effort: hours · Page of this control',
  ]);
  expect(marks(notes({ sandbox: { done: true } }))[0]).toContain(' · Would add 1 to what is done · ');
  expect(marks(notes({ gate: { setAside: true, reason: 'No.' } })).map((line) => line.split(' · ')[3])).toEqual(['Page of this control', 'Adds 1 of 2 harm incidents', 'Page of this control']);
});

test('every item leads to the page of its control', () => {
  const links = allNodes(parseMarkdown(checklistMarkdown(exported(), 'full'))).flatMap((node) => (node.type === 'link' && wordsOf(node) === 'Page of this control' ? [node.url] : []));
  expect(links).toEqual(['gate', 'sandbox', 'notice'].map((id) => `https://mishap.example/controls/${id}/`));
});

test('an item without a record says which failures it answers, and a disputed record is called so', () => {
  const source = sourceOf({ ...smallSource, modes: [mode('no-boundary', ['notice'], { title: 'No boundary' })], incidents: smallSource.incidents.map((each) => ({ ...each, isDisputed: each.kind === 'harm' })) });
  const [gate, , notice] = itemsOf(parseMarkdown(checklistMarkdown(exported(notes({}), source), 'full'))).map(wordsOf);
  expect(notice).toContain('Evidence: No record here yet. Answers: No boundary.');
  expect(gate).toContain('A home folder was deleted (disputed) (MISHAP-2026-0001); A branch was lost (disputed) (MISHAP-2026-0002)');
});

test('an item that is set aside is struck out, has no box and gives its reason', () => {
  const text = checklistMarkdown(exported(noted), 'full');
  expect(text).toContain('3. ~~Write a notice~~');
  expect(text).toContain('Not applicable: Nobody would read it');
});

test('the top says the day, the version, the choices, what is counted and the link', () => {
  const text = checklistMarkdown(exported(noted), 'full');
  const version = smallSource.mark.version;
  expect(text).toContain('- **Made:** 2026-11-28\n');
  expect(text).toContain(`- **Register:** Mishap ${version}, 3 published incidents\n`);
  expect(text).toContain('- **Coverage:** What is done would have stopped 2 of 2 documented harm incidents on this stack.\n');
  expect(text).toContain('no number here says that a set-up is safe');
  expect(text).toMatch(/Link that gives this list again:\*\* <https:\/\/mishap\.example\/checklist\/#v=1&at=[^>\\]*&done=gate>/);
});

test('each record stands beside its item with its id, its kind counted', () => {
  const sandbox = itemsOf(parseMarkdown(checklistMarkdown(exported(), 'full'))).find((item) => titleOf(item) === 'Run the agent in a sandbox')!;
  expect(wordsOf(sandbox)).toContain('Would have stopped 1 harm incident, 1 near miss: A home folder was deleted (MISHAP-2026-0001); A near miss (MISHAP-2026-0003)');
  expect(wordsOf(sandbox)).toContain('Would have softened 1 harm incident: A branch was lost (MISHAP-2026-0002)');
});

test('an item says how, where a tool sets it, the drill, what it costs and the ways around it', () => {
  const text = checklistMarkdown(exported(notes({}), smallSource, { tools: ['robot'] }), 'full');
  for (const line of ['**How:** Bind one folder, `/work`. Robot: Switch it on.', '**Robot, set here:** In `robot.json`.', '**Drill:** Try.', '**Expect:** Seen.', '**Side effects:** Some.', '**Known ways around it:** One.', '**Configuration:** Sandbox of Robot (proven; Replayed against the engine: Engine 1, 2026-11-22).', '**Related requirements:** OWASP Top 10 for Agentic Applications 1: ASI05']) expect(text).toContain(line);
});

test('a weak item is called weak', () => {
  expect(checklistMarkdown(exported(), 'issue')).toContain('Instruction · Instruct (weak) · Effort: hours');
});

test('every failure mode has a row with both families or the sentence in their place', () => {
  const table = parseMarkdown(checklistMarkdown(exported(), 'full')).children.find((node) => node.type === 'table')!;
  expect(table.children.map((row) => row.children.map(wordsOf))).toEqual([
    ['Failure mode', 'Harm', 'All kinds', 'Least privilege', 'Human approval', 'Others'],
    ['No boundary', '0', '0', 'Nothing can be taken away here.', 'Gate', ''],
  ]);
});

test('items of other families stand in a column of their own, and controls left off are named after the sentence', () => {
  const told = { family: 'least-privilege', environments: ['cloud'] } as const satisfies ToldControl;
  const source = sourceOf({ ...smallSource, controls: [...smallSource.controls, control('role', { ...told, name: 'Role' }), control('token', { ...told, name: 'Token' })], modes: [mode('m', ['notice', 'role', 'gate', 'sandbox', 'token'], { title: 'Reach' })] });
  const table = parseMarkdown(checklistMarkdown(exported(notes({}), source, { reach: ['workstation'] }), 'full')).children.find((node) => node.type === 'table')!;
  expect(table.children[1]!.children.map(wordsOf)).toEqual(['Reach', '0', '0', 'The controls of this family against it are for other places, agents or stakes than those chosen: Role, Token', 'Gate', 'Notice, Sandbox']);
});

test('in one line an item keeps its box, the ids of its records and its notes', () => {
  const items = itemsOf(parseMarkdown(checklistMarkdown(exported(noted), 'line')));
  expect(items.map(titleOf)).toEqual([
    'Ask a person first (MISHAP-2026-0001, 2026-0002)',
    'Run the agent in a sandbox (MISHAP-2026-0001, 2026-0003; softened MISHAP-2026-0002) Owner: @ana. By 2026-12-24',
    'Write a notice Not applicable: Nobody would read it',
  ]);
});

test('in one line no title is bold, and one that is set aside is struck out', () => {
  const text = checklistMarkdown(exported(noted), 'line');
  expect(text).not.toContain('**');
  expect(text).toContain('\n3. ~~Write a notice~~ Not applicable: Nobody would read it\n');
});

test.each([
  ['a mention', 'ask @octocat', '@octocat'], ['a reference to an issue', 'see #12', '#12'], ['a short reference', 'see GH-12', 'GH-12'],
])('%s in a record stays text', (_, hostile, sign) => {
  const text = checklistMarkdown(exported(notes({}), withTitle(hostile)), 'full');
  expect(text).not.toContain(sign);
  expect(itemsOf(parseMarkdown(text)).map(titleOf)).toContain(hostile);
});

test('a dollar sign in a record begins no formula', () => {
  const text = checklistMarkdown(exported(notes({}), withTitle('set $HOME and $PATH')), 'full');
  expect(text.replaceAll('<span>$</span>', '')).not.toContain('$');
});

test('an owner stays a mention only where it is a name on GitHub and nothing else', () => {
  expect(checklistMarkdown(exported(notes({ gate: { owner: '@ana' } })), 'issue')).toContain('Owner: @ana\n');
  expect(checklistMarkdown(exported(notes({ gate: { owner: '@ana and @ben' } })), 'issue')).not.toMatch(/@(?:ana|ben)/);
});

const groupTitles = ['Start here', 'Also judged in records here', 'No record here yet'];

// More cases: MARKDOWN_RUNS=5000 npx vitest run tests/unit/domain/checklist/export
test('whatever a text holds, it stays within its item and makes no markup of its own', () => {
  const calmly = Object.fromEntries((['full', 'issue', 'line'] as const).map((depth) => [depth, parseMarkdown(checklistMarkdown(exported(notes({ notice: { setAside: true, reason: 'x' } }), withTitle('calm', 'calm')), depth))])) as Record<'full' | 'issue' | 'line', ReturnType<typeof parseMarkdown>>;
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('](https://evil.example)', '<img src=x onerror=alert(1)>', '\n\n# Heading', '\n2. [x] Another', '- [ ] more', '| a | b |', '```\ncode', '~~~', '**bold**', '&lt;b&gt;', 'https://evil.example', 'www.evil.example', 'a@b.example', '![x](y)', '<!-- ', '[^1]', '[x]: y', '`', '``a`', '\\', '1) x', '> q', '===', '---', '\u2028x', '\ttab', '<https://evil.example>', '$x$', ':tada:', '~~'),
  );
  const text = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')).filter((each) => each.trim() !== '');
  fc.assert(fc.property(text, text, text, fc.constantFrom('full', 'issue', 'line' as const), (title, told, reason, depth) => {
    const source = withTitle(title, told);
    const calm = calmly[depth];
    const root = parseMarkdown(checklistMarkdown(exported(notes({ notice: { setAside: true, reason } }), source), depth));
    const items = itemsOf(root);
    expect(items).toHaveLength(3);
    expect(shapeOf(root)).toEqual(shapeOf(calm));
    expect(items.map(({ checked }) => checked)).toEqual(itemsOf(calm).map(({ checked }) => checked));
    // One for each group, and in full the title and the table's; nothing is left off.
    expect(root.children.flatMap((node) => (node.type === 'heading' ? [wordsOf(node)] : []))).toEqual(depth === 'full' ? ['Guardrail checklist', ...groupTitles, 'Failure modes, and what answers them'] : groupTitles);
    expect(groupsOf(root).map((group) => [group.title, group.items.length])).toEqual(groupTitles.map((each) => [each, 1]));
    for (const node of allNodes(root)) {
      if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/mishap\.example\//);
      if (node.type === 'html') expect(['<!-- -->', '<span>', '</span>']).toContain(node.value);
      expect(['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition', 'code', 'blockquote', 'thematicBreak', 'break', 'emphasis']).not.toContain(node.type);
    }
    expect(squeezed(wordsOf(items.find((item) => item.checked === null)!.children[0]!))).toContain('Write a notice');
    expect(items.some((item) => squeezed(titleOf(item)).startsWith(squeezed(title)))).toBe(true);
  }), { numRuns: Number(process.env['MARKDOWN_RUNS'] ?? 150) });
}, 60_000 * Math.max(1, Number(process.env['MARKDOWN_RUNS'] ?? 0) / 500));

/** The small source with another title for its second control, and another text wherever a record has one. */
function withTitle(title: string, told = 'Because.'): typeof smallSource {
  const controls = smallSource.controls.map((each) => (each.id === 'gate' ? { ...each, title, why: told, cost: told, bypass: [told], how: [{ text: told }], drill: { steps: told, expect: told } } : each));
  return sourceOf({ ...smallSource, controls, incidents: smallSource.incidents.map((each) => ({ ...each, title: told })) });
}

/** The blocks of a document without their words. */
function shapeOf(node: ReturnType<typeof allNodes>[number]): unknown {
  const phrasing = new Set(['text', 'inlineCode', 'html']);
  if (node.type === 'paragraph' || node.type === 'tableCell') return node.type;
  return 'children' in node ? [node.type, node.children.filter(({ type }) => !phrasing.has(type)).map(shapeOf)] : node.type;
}

/** Text as a reader compares it: without backticks, which become code, and with single spaces. */
function squeezed(text: string): string {
  return text.replaceAll('`', '').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
