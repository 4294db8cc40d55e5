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
  // Over twenty years, each copy of a record in another quarter, so that dates given as a quarter stay so.
  const months = (round * 21) % 240;
  return text
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^related:.*(?:\n[ -].*)*$/m, 'related: []')
    .replace(/\b(?:when|on|published): "?[^\s,}]+/g, (moment) => moment.replace(/\b(20\d\d)-(?:Q(\d)|(\d\d)(?:-(\d\d))?)(?=[-/T"]|$)/g, (_, year: string, quarter?: string, month?: string, day?: string) =>
      (quarter === undefined ? earlier(Number(year), Number(month), day, months) : earlier(Number(year), Number(quarter) * 3, undefined, months).replace(/(\d\d)$/, (last) => `Q${String(Number(last) / 3)}`))));
}

/** A month or day so many months before. Days that not every month has become the 28th, and the order of days stays. */
function earlier(year: number, month: number, day: string | undefined, months: number): string {
  const count = year * 12 + month - 1 - months;
  const shifted = `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
  return day === undefined ? shifted : `${shifted}-${Number(day) > 28 ? '28' : day}`;
}
