import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One incident as it stands in its file. */
export interface IncidentText {
  readonly slug: string;
  readonly text: string;
}

/**
 * Writes a content folder with a given number of incidents, for measuring. It holds everything of the real one; the
 * incidents beyond it are the real ones again under other numbers, names and dates, so their size and shape are
 * realistic and nothing in them is a finding that is not one in the original.
 */
export async function writeSampleContent(from: string, to: string, count: number): Promise<void> {
  await cp(from, to, { recursive: true });
  const folder = join(from, 'incidents');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const real = await Promise.all(names.map(async (name) => ({ slug: name.replace(/\.mdx$/, ''), text: await readFile(join(folder, name), 'utf8') })));
  await mkdir(join(to, 'incidents'), { recursive: true });
  for (const { slug, text } of furtherIncidents(real, count)) await writeFile(join(to, 'incidents', `${slug}.mdx`), text);
}

/** Copies of the real incidents until there are `count` with them. */
export function furtherIncidents(real: readonly IncidentText[], count: number): IncidentText[] {
  return Array.from({ length: Math.max(0, count - real.length) }, (_, index) => {
    const { slug, text } = real[index % real.length] as IncidentText;
    const round = Math.floor(index / real.length) + 1;
    return { slug: `${slug.slice(0, 70)}-${String(index)}`, text: copyOf(text, idOf(index), round) };
  });
}

/** Numbers in years before the register begins, so that none is a real one. */
function idOf(index: number): string {
  return `MISHAP-${String(1000 + Math.floor(index / 9000))}-${String((index % 9000) + 1).padStart(4, '0')}`;
}

function copyOf(text: string, id: string, round: number): string {
  // Whole leap cycles, so that a 29 February stays one.
  const years = 4 * (round % 5);
  return text
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^related:.*(?:\n[ -].*)*$/m, 'related: []')
    .replace(/\b(?:when|on|published): "?[^\s,}]+/g, (moment) => moment.replace(/\b20\d\d(?=[-/"]|$)/g, (year) => String(Number(year) - years)));
}
