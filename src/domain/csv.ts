import { csvFormatRows } from 'd3-dsv';

export type Cell = string | number;

/**
 * A table as comma-separated values (RFC 4180), first row the heads. Text that a spreadsheet would run as a formula is
 * given an apostrophe, since records come from strangers (OWASP, CSV injection): at its beginning, and after a sign that
 * begins a cell where the reader's list separator is another one.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${csvFormatRows([heads, ...rows].map((row) => row.map(inert)))}\n`;
}

function inert(cell: Cell): string {
  return typeof cell === 'string' ? cell.replace(/(^|[;\t\r\n])(?=\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|[\t\r])/g, "$1'") : String(cell);
}
