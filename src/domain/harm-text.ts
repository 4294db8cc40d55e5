import type { HarmRow } from '../schema/incident-parts.ts';
import { qualifiers } from '../schema/vocabulary.ts';

const singulars: Record<string, string> = {
  repositories: 'repository', people: 'person', 'days of work': 'day of work', 'person-hours': 'person-hour', 'compute hours': 'compute hour',
};

/** How much was lost, in words: "about 13 hours", "at least 1,206 records", "USD 6,531", or that no source gives a number. */
export function harmQuantity(harm: Pick<HarmRow, 'quantity' | 'unit' | 'qualifier'>): string {
  if (harm.quantity === null) return 'Not stated';
  const amount = formatNumber(harm.quantity);
  const counted = isCurrency(harm.unit) ? `${harm.unit} ${amount}` : [amount, unitFor(harm.quantity, harm.unit)].filter(Boolean).join(' ');
  return harm.qualifier === 'exact' || harm.qualifier === 'unknown' ? counted : `${qualifiers[harm.qualifier].label} ${counted}`;
}

/** 1,206 */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
}

/** "1 incident", "2 incidents" */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

function unitFor(quantity: number, unit: string | undefined): string | undefined {
  if (unit === undefined || quantity !== 1) return unit;
  return singulars[unit] ?? unit.replace(/s$/, '');
}

function isCurrency(unit: string | undefined): boolean {
  return unit !== undefined && /^[A-Z]{3}$/.test(unit);
}
