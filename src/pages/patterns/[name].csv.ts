import type { APIRoute } from 'astro';
import { csvOf } from '../../domain/csv.ts';
import { figures } from '../../domain/patterns/figure-texts.ts';
import { patternsOf } from '../../domain/patterns/patterns.ts';
import { tableOf, type FigureTable } from '../../domain/patterns/tables.ts';
import { loadRegister } from '../../load-register.ts';
import { members } from '../../schema/vocabulary.ts';

export async function getStaticPaths() {
  const { register, links } = await loadRegister();
  const patterns = patternsOf(register, links);
  return members(figures).map((name) => ({ params: { name }, props: { table: tableOf(name, patterns, register) } }));
}

export const GET: APIRoute<{ table: FigureTable }> = ({ props }) => {
  return new Response(csvOf(props.table.heads, props.table.rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
