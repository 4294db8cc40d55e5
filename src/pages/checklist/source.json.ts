import type { APIRoute } from 'astro';
import { checklistSource } from '../../domain/checklist/source.ts';
import { loadRegister } from '../../load-register.ts';

export const GET: APIRoute = async () => {
  const { register } = await loadRegister();
  return new Response(JSON.stringify(checklistSource(register)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
