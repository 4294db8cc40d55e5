import { csvFormatRows } from 'd3-dsv';

export type Cell = string | number;

/**
 * A table as comma-separated values (RFC 4180), first row the heads. Text that a spreadsheet would run as a formula is
 * given a leading apostrophe, since records come from strangers (OWASP, CSV injection).
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${csvFormatRows([heads, ...rows].map((row) => row.map(inert)))}\n`;
}

function inert(cell: Cell): string {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}
