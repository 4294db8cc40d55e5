import type { APIRoute } from 'astro';
import { questionsOf } from '../../domain/draft/questions.ts';
import type { FieldSchema } from '../../domain/field-guide.ts';
import { recordJsonSchemas } from '../../schema/json-schema.ts';

/** The fields of an incident as the form asks for them. */
export const GET: APIRoute = () => new Response(JSON.stringify(questionsOf(recordJsonSchemas().incident as FieldSchema)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
