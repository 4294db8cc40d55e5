import { describe, expect, test } from 'vitest';
import { markupOf } from '../../../../src/domain/figures/shape.ts';
import { glyphOf } from '../../../../src/domain/barriers/glyph.ts';
import { layoutBarriers } from '../../../../src/domain/barriers/layout.ts';
import type { Station } from '../../../../src/domain/barriers/station.ts';
import type { Links } from '../../../../src/domain/links.ts';
import type { Incident } from '../../../../src/schema/incident.ts';

const mode = (slug: string, name: string, stage: string, state: string, controls: Record<string, string[]> = {}) =>
  [slug, { slug, data: { id: slug, barrier: { name, stage, state }, controls: { prevent: [], limit: [], recover: [], detect: [], ...controls } } }] as const;
const control = (slug: string, strength: string) => [slug, { slug, data: { name: slug.toUpperCase(), strength } }] as const;

const links = {
  failureMode: new Map([
    mode('gate', 'Approval gate', 'prevention', 'missing', { prevent: ['ask'], limit: ['role', 'account'] }),
    mode('rule', 'Written rule', 'prevention', 'bypassed'),
    mode('backup', 'Backup', 'recovery', 'bypassed', { recover: ['copy'] }),
  ]),
  control: new Map([control('ask', 'gate'), control('role', 'engineer'), control('account', 'eliminate'), control('copy', 'recover')]),
} as unknown as Pick<Links, 'failureMode' | 'control'>;

const harm = (type: string, reversible: string, recoveredBy: string) => ({ type, reversible, recoveredBy });
const judged = (slug: string, verdict: string) => ({ control: slug, verdict });

function incident(more: { modes?: string[]; controls?: unknown[]; harms?: unknown[]; kind?: string; barrier?: unknown; actions?: unknown[] } = {}): Incident {
  const { modes = ['gate'], controls = [], harms = [harm('data-loss', 'no', 'nobody')], kind = 'harm', barrier, actions = [{ type: 'prompt', destructive: false }, { type: 'sql', destructive: true }] } = more;
  return { kind, harms, controls, barrier, actions, failureModes: modes.map((each) => ({ mode: each })) } as unknown as Incident;
}

const words = (stations: readonly Station[]) => stations.map(({ word, name, note }) => [word, name, note].filter((each) => each !== null).join(' | '));

describe('the path of an event', () => {
  test('leads from what was asked over the barriers to what was lost', () => {
    expect(words(layoutBarriers(incident({ modes: ['gate', 'backup', 'rule'] }), links))).toEqual([
      'Asked', 'Missing | Approval gate', 'Bypassed | Written rule', 'Act | SQL statement', 'Bypassed | Backup', 'Lost | Data loss',
    ]);
  });

  test('leads to the failure mode of each gap, and to the act and the harm on the page', () => {
    expect(layoutBarriers(incident(), links).map(({ link }) => link)).toEqual([null, '/failure-modes/gate/', '#actions', '#harm', '#harm']);
  });

  test('says so when no failure mode is established', () => {
    expect(words(layoutBarriers(incident({ modes: [] }), links))[1]).toBe('Not known | Failure modes | none is established');
  });

  test('puts everything a record cannot judge into one station, but not what would only have noticed or repaired', () => {
    const stations = layoutBarriers(incident({ controls: [judged('ask', 'unclear'), judged('role', 'unclear'), judged('copy', 'unclear')] }), links);
    expect(words(stations)).toContain('Not known | 2 other controls | would it have held?');
  });

  test('of a near miss has the barrier that held', () => {
    expect(words(layoutBarriers(incident({ kind: 'near-miss', harms: [], barrier: { text: 'A dead key.' } }), links)).slice(-3)).toEqual(['Act | SQL statement', 'Held | What prevented the loss', 'Nothing lost | Near miss']);
  });

  test.each([['research-demonstration', 'Nothing lost | Research demonstration'], ['vulnerability-disclosure', 'No known loss | Vulnerability disclosure']])('of a %s ends without a loss', (kind, end) => {
    const stations = layoutBarriers(incident({ kind, harms: [] }), links);
    expect(words(stations).at(-1)).toBe(end);
    expect(stations.at(-1)?.figure).toBe('spared');
  });
});

describe('the control that closes a gap', () => {
  const closing = (...controls: unknown[]) => {
    const found = layoutBarriers(incident({ controls }), links)[1]?.closing;
    return found === null || found === undefined ? null : [found.control.slug, found.more, found.stops];
  };

  test('is one that the record judged to have stopped the event and the mode lists', () => {
    expect(closing(judged('role', 'stopped'))).toEqual(['role', 0, true]);
    expect(closing(judged('copy', 'stopped'))).toBeNull();
    expect(closing(judged('role', 'softened'), judged('ask', 'unclear'))).toBeNull();
    expect(closing()).toBeNull();
  });

  test('prevents before it limits, then is the strongest; the others are counted', () => {
    expect(closing(judged('role', 'stopped'), judged('account', 'stopped'))).toEqual(['account', 1, true]);
    expect(closing(judged('role', 'stopped'), judged('account', 'stopped'), judged('ask', 'stopped'))).toEqual(['ask', 2, true]);
  });

  test('after the act may also soften', () => {
    const [, , backup] = layoutBarriers(incident({ modes: ['backup'], controls: [judged('copy', 'softened')] }), links);
    expect(backup?.closing).toMatchObject({ stops: false, control: { slug: 'copy' } });
  });
});

describe('the recovery', () => {
  const recovery = (...harms: unknown[]) => words(layoutBarriers(incident({ harms }), links))[3];

  test.each([
    [[harm('data-loss', 'yes', 'owner')], 'Held | Recovery | by the owner'],
    [[harm('data-loss', 'yes', 'owner'), harm('outage', 'yes', 'provider')], 'Held | Recovery | by the owner and the provider'],
    [[harm('data-loss', 'partly', 'provider')], 'Held in part | Recovery | by the provider'],
    [[harm('data-loss', 'yes', 'owner'), harm('labour', 'no', 'nobody')], 'Held in part | Recovery | data loss, by the owner'],
    [[harm('outage', 'yes', 'unknown')], 'Not known | Recovery | it came back, by whom is not known'],
    [[harm('data-loss', 'partly', 'unknown')], 'Not known | Recovery | some of it came back, by whom is not known'],
    [[harm('data-loss', 'yes', 'chance')], 'Missing | Recovery | by chance'],
    [[harm('data-loss', 'unknown', 'unknown')], 'Not known | Recovery'],
    [[harm('data-loss', 'no', 'nobody')], 'Missing | Recovery | nothing came back'],
  ])('of %j is %j', (harms, said) => {
    expect(recovery(...harms)).toBe(said);
  });
});

test('no two states are drawn alike', () => {
  const figures = ['asked', 'missing', 'bypassed', 'held', 'returned', 'partly', 'unknown', 'act', 'lost', 'spared'] as const;
  const drawn = figures.map((figure) => markupOf(glyphOf(figure)));
  expect(new Set(drawn).size).toBe(figures.length);
  expect(drawn.join('\n')).toMatchInlineSnapshot(`
    "<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M30 24a6 6 0 1 0 0 .1h18"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h48"/><path class="gap" d="M19 1h10v15h-10zM19 32h10v15h-10z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h8q7-19 16-19t16 19h8"/><path class="wall" d="M19 13h10v34h-10z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h12M12 16v16"/><path class="wall" d="M19 1h10v46h-10z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h8q6 0 6 6t-6 6h-6m5-5-5 5 5 5"/><path class="wall" d="M19 1h10v46h-10z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h48"/><path class="gap" d="M19 1h10v15h-10z"/><path class="wall" d="M19 32h10v15h-10z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h10M38 24h10"/><path class="gap" d="M11 8h26v32h-26z"/><path class="query" d="M20 20q4-8 8 0-4 3-4 7m0 4v1"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h48"/><path class="full" d="M24 8l16 16-16 16-16-16z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h12"/><path class="full" d="M12 12h24v24h-24z"/></svg>
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M0 24h12"/><path d="M12 12h24v24h-24z"/></svg>"
  `);
});
