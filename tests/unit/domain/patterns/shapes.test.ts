import { expect, test } from 'vitest';
import { markupOf } from '../../../../src/domain/figures/shape.ts';
import { barsShape } from '../../../../src/domain/patterns/bar-shapes.ts';
import { stepShape, scaleShape } from '../../../../src/domain/patterns/cover-shapes.ts';
import { shareText } from '../../../../src/domain/patterns/panel.ts';
import { patternsFor } from './records.ts';

/** The markup with an element on each line, to be read in a comparison. */
const lines = (markup: string) => markup.replaceAll('><', '>\n<');

test('bars are parts of a whole that is as wide as the page gives', () => {
  const { evidence } = patternsFor([{ evidence: 'confirmed' }, {}, {}]);
  expect(lines(markupOf(barsShape(evidence[0]!)))).toMatchInlineSnapshot(`
    "<svg class="bars" width="100%" height="9em" role="img" aria-label="Harm in deployed use, 3 in all: Confirmed 1; Reported 2; Disputed 0.">
    <text x="0" y="1.1em">Confirmed</text>
    <text class="value" x="100%" y="1.1em" text-anchor="end">
    <tspan class="count">1</tspan>
    </text>
    <rect class="whole" x="0" y="1.6em" height="0.7em" width="100%"/>
    <rect class="part" x="0" y="1.6em" height="0.7em" width="33.33%"/>
    <text x="0" y="4.1em">Reported</text>
    <text class="value" x="100%" y="4.1em" text-anchor="end">
    <tspan class="count">2</tspan>
    </text>
    <rect class="whole" x="0" y="4.6em" height="0.7em" width="100%"/>
    <rect class="part" x="0" y="4.6em" height="0.7em" width="66.67%"/>
    <text x="0" y="7.1em">Disputed</text>
    <text class="value" x="100%" y="7.1em" text-anchor="end">
    <tspan class="count">0</tspan>
    </text>
    <rect class="whole" x="0" y="7.6em" height="0.7em" width="100%"/>
    </svg>"
  `);
});

test('bars of records that are no harm in deployed use are hollow', () => {
  const { evidence } = patternsFor([{ kind: 'misuse' }]);
  expect(evidence.map(({ name, isApart }) => [name, isApart])).toEqual([['harm', false], ['others', true]]);
  expect(markupOf(barsShape(evidence[1]!))).toContain('class="bars apart"');
});

test('what a bar says is text, and cannot become an element', () => {
  const panel = { name: 'x', title: '<b>', of: 1, isApart: false, bars: [{ value: 'x', label: '<script>', count: 1, path: null }] };
  expect(markupOf(barsShape(panel))).not.toMatch(/<script|<b>/);
});

test('the parts of the curve join: each begins where the one before it ended', () => {
  const { cover } = patternsFor([{ stopped: ['sandbox'] }, { stopped: ['sandbox'] }, { stopped: ['ask'] }, {}]);
  expect(cover.steps.map((step) => lines(markupOf(stepShape(step, cover.of)))).join('\n\n')).toMatchInlineSnapshot(`
    "<svg class="step" width="100%" height="100%" aria-hidden="true">
    <rect class="before" x="0" y="0" width="0%" height="100%"/>
    <line class="quarter" x1="0%" x2="0%" y1="0" y2="100%"/>
    <line class="quarter" x1="25%" x2="25%" y1="0" y2="100%"/>
    <line class="quarter" x1="50%" x2="50%" y1="0" y2="100%"/>
    <line class="quarter" x1="75%" x2="75%" y1="0" y2="100%"/>
    <line class="quarter" x1="100%" x2="100%" y1="0" y2="100%"/>
    <rect class="gain" x="0%" y="0" width="50%" height="100%"/>
    </svg>

    <svg class="step" width="100%" height="100%" aria-hidden="true">
    <rect class="before" x="0" y="0" width="50%" height="100%"/>
    <line class="quarter" x1="0%" x2="0%" y1="0" y2="100%"/>
    <line class="quarter" x1="25%" x2="25%" y1="0" y2="100%"/>
    <line class="quarter" x1="50%" x2="50%" y1="0" y2="100%"/>
    <line class="quarter" x1="75%" x2="75%" y1="0" y2="100%"/>
    <line class="quarter" x1="100%" x2="100%" y1="0" y2="100%"/>
    <rect class="gain" x="50%" y="0" width="25%" height="100%"/>
    </svg>"
  `);
});

test('the scale runs from nothing to all', () => {
  expect(lines(markupOf(scaleShape()))).toMatchInlineSnapshot(`
    "<svg class="scale" width="100%" height="1.5em" aria-hidden="true">
    <text x="0%" y="1em" text-anchor="start">0%</text>
    <text x="50%" y="1em" text-anchor="middle">50%</text>
    <text x="100%" y="1em" text-anchor="end">100%</text>
    </svg>"
  `);
});

test.each([[0, 0, null], [1, 1, null], [9, 9, null], [0, 10, '0%'], [5, 10, '50%'], [4, 12, '33%'], [1, 1000, 'under 1%'], [999, 1000, 'over 99%'], [1000, 1000, '100%'], [5, 1000, '1%']])('%i of %i is %s', (count, of, text) => {
  expect(shareText(count, of)).toBe(text);
});
