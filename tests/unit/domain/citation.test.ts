import { expect, test } from 'vitest';
import { citeBibtex, citeCslJson, citePlain, lastRevision, type Citable } from '../../../src/domain/citation.ts';
import { parseMoment, type Moment } from '../../../src/schema/moment.ts';

const on = (text: string) => parseMoment(text) as Moment;
const incident = {
  id: 'MISHAP-2025-0099' as Citable['id'],
  title: 'Agent ran `rm -rf $HOME` on 100% of {disks} & left_over #1 ~ \\ ^',
  revisions: [{ on: on('2026-11-01'), note: 'First published.' }, { on: on('2026-11-24'), note: 'Corrected.' }],
} satisfies Citable;
const url = 'https://mishap.example/incidents/x/';

test('takes the date of the last revision', () => {
  expect(lastRevision(incident).value).toBe('2026-11-24');
  expect(citePlain(incident, url)).toContain('Last revised 24 November 2026.');
});

test('escapes everything that BibTeX reads as a command', () => {
  expect(citeBibtex(incident, url)).toBe([
    '@misc{mishap-2025-0099,',
    '  title = {{Agent ran rm -rf \\$HOME on 100\\% of \\textbraceleft{}disks\\textbraceright{} \\& left\\_over \\#1 \\textasciitilde{} \\textbackslash{} \\textasciicircum{}}},',
    '  author = {{Mishap}},',
    '  year = {2026},',
    '  month = {11},',
    '  number = {MISHAP-2025-0099},',
    '  howpublished = {The public register of what AI agents broke, and of what would have stopped them.},',
    '  url = {https://mishap.example/incidents/x/}',
    '}',
  ].join('\n'));
});

test('writes CSL-JSON that parses to the same facts', () => {
  expect(JSON.parse(citeCslJson(incident, url))).toMatchObject({ id: 'MISHAP-2025-0099', issued: { 'date-parts': [[2026, 11, 24]] }, URL: url, author: [{ literal: 'Mishap' }] });
});
