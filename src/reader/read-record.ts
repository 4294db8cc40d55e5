import type { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { AnyRecord, FrameworkList, Prose, ReplayList } from '../domain/register.ts';
import { frameworkSchema } from '../schema/framework.ts';
import { schemaOf } from '../schema/kinds.ts';
import { replayFileSchema, replayRunSchema, type ReplayRun } from '../schema/replay.ts';
import { slug as slugSchema } from '../schema/fields.ts';
import type { RecordKind } from '../schema/vocabulary.ts';
import { readBody } from './body.ts';
import { findForbiddenCharacters, findHiddenCharacters } from './characters.ts';
import { cutFrontMatter, fieldLocator, parseYaml } from './front-matter.ts';
import { schemaFindings } from './schema-findings.ts';

/** The text of one file and where it came from. */
export interface RecordFile {
  /** Path with forward slashes, as it is shown in findings. */
  readonly file: string;
  readonly kind: RecordKind;
  readonly text: string;
}

/** What came of reading a file: the record if its front matter is valid, and everything wrong with the file. */
export interface ReadResult {
  readonly record: AnyRecord | null;
  readonly findings: Finding[];
}

/** Reads one record from its text. Never runs anything in it, never throws on an author's mistake. */
export function readRecord({ file, kind, text }: RecordFile): ReadResult {
  const slug = slugOf(file);
  const findings = [...findBadName(file, slug), ...findForbiddenCharacters(file, text)];
  const cut = cutFrontMatter(text);
  if (cut === null) return { record: null, findings: [...findings, finding('missing-front-matter', { file, at: { line: 1, column: 1 } }, {})] };
  const parsed = parseYaml(file, cut.yaml, cut.yamlLine);
  const body = readBody(file, cut.markdown, cut.markdownLine);
  findings.push(...parsed.findings, ...body.findings);
  if (parsed.findings.length > 0) return { record: null, findings };
  const result = schemaOf[kind].safeParse(parsed.value);
  if (!result.success) {
    const complaints = schemaFindings(file, schemaOf[kind], parsed.value);
    return { record: null, findings: [...findings, ...locateIn(text, complaints)] };
  }
  // A character that stands in the file as it is has been reported with its own place.
  if (!findings.some((found) => found.rule === 'forbidden-character')) findings.push(...locateIn(text, findHiddenCharacters(file, parsed.value)));
  return { record: recordOf(kind, { slug, file, data: result.data, prose: body.prose }), findings };
}

/** Reads one list of framework ids, a YAML file. */
export function readFramework(file: string, text: string): { list: FrameworkList | null; findings: Finding[] } {
  const { data, findings } = readYamlFile(file, text, frameworkSchema);
  return { list: data === null ? null : { file, data }, findings };
}

/** Reads one file of recorded actions, benign work or what cannot be replayed, a YAML file. */
export function readReplays(file: string, text: string): { list: ReplayList | null; findings: Finding[] } {
  const { data, findings } = readYamlFile(file, text, replayFileSchema);
  return { list: data === null ? null : { file, data }, findings };
}

function readYamlFile<Schema extends z.ZodType>(file: string, text: string, schema: Schema): { data: z.output<Schema> | null; findings: Finding[] } {
  const parsed = parseYaml(file, text, 1);
  const findings = [...findForbiddenCharacters(file, text), ...parsed.findings];
  if (findings.length > 0) return { data: null, findings };
  const result = schema.safeParse(parsed.value);
  return result.success ? { data: result.data, findings } : { data: null, findings: locateIn(text, schemaFindings(file, schema, parsed.value)) };
}

/** Reads what a run of the replay wrote. */
export function readRun(file: string, text: string): { run: ReplayRun | null; findings: Finding[] } {
  try {
    const result = replayRunSchema.safeParse(JSON.parse(text));
    if (result.success) return { run: result.data, findings: [] };
  } catch {
    // Said below.
  }
  return { run: null, findings: [finding('unreadable-file', { file }, { reason: 'it is not what a run of the replay writes' })] };
}

/** Gives findings that name a field of one file their position in it, from the file's text. */
export function locateIn(text: string, findings: readonly Finding[]): Finding[] {
  let locator: ReturnType<typeof fieldLocator> | undefined;
  return findings.map((found) => {
    if (found.place.at !== undefined || found.place.path === undefined) return found;
    const cut = cutFrontMatter(text) ?? { yaml: text, yamlLine: 1 };
    locator ??= fieldLocator(cut.yaml, cut.yamlLine);
    return { ...found, place: { ...found.place, at: locator(found.place.path, found.rule === 'unknown-field') } };
  });
}

/** The file name without its folder and ending. */
export function slugOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
}

function findBadName(file: string, slug: string): Finding[] {
  const sound = file.endsWith('.mdx') && slugSchema.safeParse(slug).success;
  return sound ? [] : [finding('bad-file-name', { file }, { name: file.split('/').at(-1) ?? '' })];
}

function recordOf(kind: RecordKind, parts: { slug: string; file: string; data: unknown; prose: Prose }): AnyRecord {
  // The files of a guardrail are read from disk and given to it afterwards.
  return { kind, ...parts, ...(kind === 'guardrail' ? { texts: new Map() } : {}) } as AnyRecord;
}
