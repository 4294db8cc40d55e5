import { finding } from '../finding.ts';
import { fieldOf, incidentRule } from './rule.ts';

export const chronologyOutOfOrder = incidentRule('chronology-out-of-order', 'The entries of a chronology are not in order of time.', function* (incident) {
  let latest: { value: string; start: number; end: number } | null = null;
  for (const [index, { when }] of incident.data.chronology.entries()) {
    if (when.precision === 'unknown') continue;
    // A month after one of its days is in order: only an entry that ends before the previous one begins is not.
    if (latest !== null && when.end <= latest.start) yield finding('chronology-out-of-order', fieldOf(incident, 'chronology', index, 'when'), { value: when.value, before: latest.value });
    else if (latest === null || when.start > latest.start) latest = when;
  }
});
