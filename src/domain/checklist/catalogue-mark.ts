import type { Register } from '../register.ts';

/** What the register held when a checklist was made, small enough for a link. */
export interface CatalogueMark {
  /** `2026-11-24-1f3a9c`: the newest date in the register, and a fingerprint of all that a checklist weighs. */
  readonly version: string;
  /** Number of published incidents. */
  readonly incidents: number;
  /** By year in the id, the highest number given: ids are given in order and never reused. */
  readonly latest: Readonly<Record<string, number>>;
  /** One short code for each control there was. */
  readonly controls: readonly string[];
}

/** The mark of a register. */
export function catalogueMark({ incidents, controls, failureModes, tools, guardrails }: Register): CatalogueMark {
  const dates = incidents.flatMap(({ data }) => data.revisions.map(({ on }) => on.value)).filter((value) => value !== 'unknown').sort();
  const content = [incidents, controls, failureModes, tools, guardrails].map((records) => records.map(({ data }) => data));
  return {
    version: `${dates.at(-1)?.slice(0, 10) ?? 'undated'}-${shortHash(JSON.stringify(content), 6)}`,
    incidents: incidents.filter(({ data }) => data.state === 'published').length,
    latest: latestNumbers(incidents.map(({ data }) => data.id)),
    controls: controls.map(({ data }) => controlCode(data.id)).sort(),
  };
}

/** A control's id in four characters. Two of 60 controls share a code about once in 900 registers; a new control would then go unmentioned. */
export function controlCode(id: string): string {
  return shortHash(id, 4);
}

/** True for an incident that was given its id after the mark was made. */
export function isLater(id: string, mark: Pick<CatalogueMark, 'latest'>): boolean {
  const { year, number } = partsOf(id);
  return number > (mark.latest[year] ?? 0);
}

function latestNumbers(ids: readonly string[]): Record<string, number> {
  const latest: Record<string, number> = {};
  for (const { year, number } of ids.map(partsOf).sort((a, b) => (a.year < b.year ? -1 : 1))) latest[year] = Math.max(latest[year] ?? 0, number);
  return latest;
}

/** The year and the number of `MISHAP-2025-0011`. */
function partsOf(id: string): { year: string; number: number } {
  const [, year = '', number = ''] = id.split('-');
  return { year, number: Number(number) };
}

/** A text in base 36, for telling things apart and for nothing else (FNV-1a, twice 32 bits). */
function shortHash(text: string, length: number): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36).padStart(7, '0')}${(b >>> 0).toString(36).padStart(7, '0')}`.slice(-length - 1, -1);
}
