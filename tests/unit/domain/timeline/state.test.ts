import { describe, expect, test } from 'vitest';
import { facetValues } from '../../../../src/domain/facets.ts';
import { readTimelineState, writeTimelineState } from '../../../../src/domain/timeline/state.ts';
import { day } from './entries.ts';

const extent = { start: day('2025-01-01'), end: day('2026-01-01') };
const known = facetValues((facet) => (facet === 'tool' ? ['kiro', 'cursor'] : []));
const read = (address: string) => readTimelineState(new URLSearchParams(address), known, extent);
const again = (address: string) => decodeURIComponent(writeTimelineState(read(address)).toString());

describe('the address', () => {
  test.each(['', 'tool=kiro&tool=cursor', 'lanes=mode', 'from=2025-03-01&to=2025-04-01', 'from=2025-03-01T09:30Z&to=2025-03-02', 'tool=kiro&lanes=harm&from=2025-03-01&to=2025-04-01&event=a-slug'])('%j is read and written as it was', (address) => {
    expect(again(address)).toBe(address);
  });

  test.each([
    ['tool=nobody', ''],
    ['lanes=nothing', ''],
    ['lanes=kind', ''],
    ['from=yesterday&to=2025-13-01', ''],
    ['from=2025-04-01&to=2025-03-01', ''],
    ['from=2020-01-01&to=2030-01-01', ''],
    ['from=2025-07-01', 'from=2025-07-01&to=2026-01-01'],
    ['q=search&sort=severity', ''],
  ])('%j is taken as %j', (address, taken) => {
    expect(again(address)).toBe(taken);
  });
});
