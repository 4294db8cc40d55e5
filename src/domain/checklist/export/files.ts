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

const endings: Record<SourceGuardrail['format'], string> = { json: 'json', toml: 'toml', yaml: 'yaml', sql: 'sql', text: 'txt' };

/** The tested configuration for this stack, each fragment a file, exactly as it was tested. */
export function configurationFiles({ checklist, source }: Pick<Exported, 'checklist' | 'source'>): (ExportedFile & { readonly guardrail: SourceGuardrail })[] {
  const listed = new Set(checklist.items.map(({ control }) => control.id));
  return guardrailsFor(checklist.stack, source.guardrails)
    .filter(({ controls }) => controls.some((id) => listed.has(id)))
    .map((guardrail) => ({ guardrail, name: `${guardrail.id}.${endings[guardrail.format]}`, content: guardrail.fragment }));
}

/** Everything in one archive. The same list gives the same bytes. */
export function checklistArchive(exported: Exported): Uint8Array<ArrayBuffer> {
  const configuration = configurationFiles(exported);
  const files: ExportedFile[] = [
    { name: 'README.md', content: readme(exported, configuration) },
    { name: 'checklist.md', content: checklistMarkdown(exported, 'full') },
    { name: 'checklist.csv', content: checklistCsv(exported) },
    { name: 'checklist.json', content: checklistJson(exported) },
    ...configuration.map(({ name, content }) => ({ name: `configuration/${name}`, content })),
  ];
  const [year = 1980, month = 1, day = 1] = exported.made.split('-').map(Number);
  // An archive holds local time, so noon of the day is the same bytes in every zone.
  const mtime = new Date(Math.max(year, 1980), month - 1, day, 12);
  return zipSync(Object.fromEntries(files.map(({ name, content }) => [name, strToU8(content)])), { mtime, level: 6 });
}
