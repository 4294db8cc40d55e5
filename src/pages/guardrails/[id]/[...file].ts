import type { APIRoute } from 'astro';
import { loadRegister } from '../../../load-register.ts';

interface Props {
  text: string;
}

export async function getStaticPaths() {
  const { register } = await loadRegister();
  return register.guardrails.flatMap((record) => record.data.files.map(({ file }) => ({ params: { id: record.slug, file }, props: { text: record.texts.get(file) ?? '' } })));
}

/** A file of a guardrail, byte for byte. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
