import type { APIRoute } from 'astro';
import { loadRegister } from '../../../load-register.ts';

interface Props {
  text: string;
}

export async function getStaticPaths() {
  const { register, sourceText } = await loadRegister();
  return Promise.all(register.incidents.map(async (record) => ({ params: { slug: record.slug }, props: { text: await sourceText(record) } })));
}

/** The file of a record, byte for byte, for the form that corrects it. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
