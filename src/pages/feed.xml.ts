import type { APIRoute } from 'astro';
import { atomFeed } from '../domain/atom-feed.ts';
import { loadRegister } from '../load-register.ts';

export const GET: APIRoute = async () => {
  const { register } = await loadRegister();
  return new Response(atomFeed(register.incidents), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
