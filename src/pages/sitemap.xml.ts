import type { APIRoute } from 'astro';
import { sitemapXml, sitePages } from '../domain/site-pages.ts';
import { loadRegister } from '../load-register.ts';

export const GET: APIRoute = async () => {
  const { register, links } = await loadRegister();
  return new Response(sitemapXml(sitePages(register, links)), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
