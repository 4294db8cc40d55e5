import { zipSync, strToU8 } from 'fflate';
import type { Exported } from '../document.ts';
import { guardrailsFor } from '../notes.ts';
import type { SourceGuardrail } from '../source.ts';
import { checklistCsv } from './csv.ts';
import { checklistJson } from './json.ts';
import { checklistMarkdown } from './markdown.ts';
import { readme } from './readme.ts';

/** A file to take along. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string;
}

/** A guardrail with the files to take along. */
export interface Configuration {
  readonly guardrail: SourceGuardrail;
  readonly files: readonly ExportedFile[];
}

/** The configuration for this stack, every file exactly as it was tested; proven ones first. */
export function configurationFiles({ checklist, source }: Pick<Exported, 'checklist' | 'source'>): Configuration[] {
  const listed = new Set(checklist.items.map(({ control }) => control.id));
  return guardrailsFor(checklist.stack, source.guardrails)
    .filter(({ controls }) => controls.some((id) => listed.has(id)))
    .sort((a, b) => Number(b.isProven) - Number(a.isProven))
    .map((guardrail) => ({ guardrail, files: guardrail.files.map(({ file, text }) => ({ name: file, content: text })) }));
}

/** Everything in one archive. The same list gives the same bytes. */
export function checklistArchive(exported: Exported): Uint8Array<ArrayBuffer> {
  const configuration = configurationFiles(exported);
  const files: ExportedFile[] = [
    { name: 'README.md', content: readme(exported, configuration) },
    { name: 'checklist.md', content: checklistMarkdown(exported, 'full') },
    { name: 'checklist.csv', content: checklistCsv(exported) },
    { name: 'checklist.json', content: checklistJson(exported) },
    ...configuration.flatMap(({ guardrail, files: own }) => own.map(({ name, content }) => ({ name: `configuration/${guardrail.id}/${name}`, content }))),
  ];
  const [year = 1980, month = 1, day = 1] = exported.made.split('-').map(Number);
  // An archive holds local time, so noon of the day is the same bytes in every zone.
  const mtime = new Date(Math.max(year, 1980), month - 1, day, 12);
  return zipSync(Object.fromEntries(files.map(({ name, content }) => [name, strToU8(content)])), { mtime, level: 6 });
}
