import type { APIRoute } from 'astro';
import { compactRegister } from '../../domain/contribute/compact-register.ts';
import { loadRegister } from '../../load-register.ts';

/** What the form holds a draft against. */
export const GET: APIRoute = async () => {
  const { register } = await loadRegister();
  return new Response(JSON.stringify(compactRegister(register)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
