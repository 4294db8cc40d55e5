import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { members, recordKinds, type RecordKind } from '../../../src/schema/vocabulary.ts';
import { fixtures } from '../registers/fixture.ts';

/** A valid file to begin with: a record, or one of the lists that stand beside them. */
export interface Sample {
  readonly kind: RecordKind | 'framework' | 'replays';
  readonly file: string;
  readonly text: string;
}

function filesIn(folder: string, ending: string): { file: string; text: string }[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending)).sort().map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

const valid = join(fixtures, 'valid');
const small = members(recordKinds).flatMap((kind): Sample[] => filesIn(join(valid, recordKinds[kind].folder), '.mdx').map(({ file, text }) => ({ kind, file: file.slice(valid.length).replace(/^\//, 'content/'), text })));
// Those of the register are longer; the shortest of each kind keep a case quick.
const real = members(recordKinds).flatMap((kind): Sample[] => filesIn(join('content', recordKinds[kind].folder), '.mdx').map((each) => ({ kind, ...each })).sort((a, b) => a.text.length - b.text.length).slice(0, 2));
const lists: Sample[] = [
  ...filesIn('content/frameworks', '.yaml').slice(0, 2).map((each): Sample => ({ kind: 'framework', ...each })),
  ...filesIn('content/replays', '.yaml').slice(0, 4).map((each): Sample => ({ kind: 'replays', ...each })),
];

/** Valid files to change. The small incident stands first, which failures shrink to, and most cases begin with. */
export const incidentSample = small.find(({ kind }) => kind === 'incident') as Sample;
/** Those of a few lines. */
export const smallSamples: readonly Sample[] = small;
export const samples: readonly Sample[] = [incidentSample, ...small.filter((each) => each !== incidentSample), ...real, ...lists];
