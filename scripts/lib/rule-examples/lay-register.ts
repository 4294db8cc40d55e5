import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = 'tests/registers';
const corrections = 'tests/corrected';

/** A fixture that cannot be kept as a file, and its correction, in words. Corrected, it is the valid register. */
export interface MadeFixture {
  readonly failing: string;
  readonly corrected: string;
  readonly make: (folder: string) => Promise<void>;
}

/** A folder without records, a file of ten megabytes and a text of twenty pages are made when they are needed. */
export const madeFixtures: Readonly<Record<string, MadeFixture>> = {
  'no-records': {
    failing: 'A folder that holds the empty folder `incidents` and nothing else.',
    corrected: 'The folder `content` of this project, or any folder with at least one record in a folder of its kind.',
    make: async (folder) => {
      await rm(folder, { recursive: true });
      await mkdir(join(folder, 'incidents'), { recursive: true });
    },
  },
  'file-too-large': {
    failing: 'A record of ten megabytes, because a whole log was pasted into it.',
    corrected: 'The same record with the lines of the log that matter, the log itself being one of its sources.',
    make: (folder) => writeFile(join(folder, 'incidents', 'example-large.mdx'), 'x'.repeat(10 * 1024 * 1024)),
  },
  'write-up-too-long': {
    failing: 'A write-up that goes on for twenty pages.',
    corrected: 'The same write-up with the course of events in a few hundred words.',
    make: async (folder) => {
      const file = join(folder, 'incidents', 'example-table-dropped.mdx');
      await writeFile(file, `${await readFile(file, 'utf8')}\nMore of it.<Cite source="report" />${' And more.'.repeat(2000)}\n`);
    },
  },
};

/** The register that breaks a rule: its fixture over the valid register. */
export function withFailing<T>(rule: string, use: (folder: string) => Promise<T>): Promise<T> {
  return withValid(async (folder) => {
    const made = madeFixtures[rule];
    if (made !== undefined) await made.make(folder);
    else await cp(join(examples, rule), folder, { recursive: true, filter: (path) => !path.endsWith('expected.txt') });
    return use(folder);
  });
}

/** The same register with what was wrong put right. */
export function withCorrected<T>(rule: string, use: (folder: string) => Promise<T>): Promise<T> {
  return withValid(async (folder) => {
    if (!Object.hasOwn(madeFixtures, rule)) await cp(join(corrections, rule), folder, { recursive: true });
    return use(folder);
  });
}

/** The smallest register without a finding, in a folder of its own that is removed afterwards. */
export async function withValid<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mishap-register-'));
  try {
    await cp(join(examples, 'valid'), folder, { recursive: true });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
