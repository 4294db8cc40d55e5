/** Runs attempts in the jail and says what came of each, from what is gone, what arrived and what was written. */
import { type Attempt, type Decision } from '../engine.ts';
import { type JailPlan, type JailResult, type Scene, runInJail } from './jail.ts';

/** A push needs a remote to be refused by, and a log commits. */
function sceneOf(text: string): Scene {
  return /\bgit\b.*(?:push|log)/.test(text) || text.startsWith('gh api') ? 'remote' : 'home';
}

function outcomeOf(attempt: Attempt, result: JailResult): Decision['outcome'] {
  if (result.failed !== '') throw new Error(`${attempt.id} did not end in the jail: ${result.failed}`);
  if (result.lost > 0 || result.othersCommitGone) return 'lost';
  // Ordinary work of several steps is done when the last one is.
  if (attempt.benign && result.code !== 0) return 'contained';
  if (result.reports !== '' || result.startUpChanged || result.remoteMoved) return 'ran';
  return attempt.benign && result.code === 0 ? 'ran' : 'contained';
}

/** One line without what differs from run to run. */
export function shortened(text: string): string {
  const line = text.split('\n').map((each) => each.trim()).find((each) => each !== '') ?? '';
  return line.replace(/\b[0-9a-f]{7,40}\b/g, '<commit>').replace(/\bsed\w{6}\b/g, '<temporary file>').slice(0, 160);
}

/** The order in which a delete meets the files is the file system's. */
function sorted(output: string): string {
  return output.split('\n').map((each) => each.trim()).sort().join('\n');
}

/** Without a wrapper this is the agent's shell as it is without any guardrail. */
export function decideInJail(attempts: readonly Attempt[], plan: Omit<JailPlan, 'commands'>): readonly Decision[] {
  const results = runInJail({ ...plan, commands: attempts.map(({ text }) => ({ text, scene: sceneOf(text) })) });
  return attempts.map((attempt, index) => {
    const result = results[index] as JailResult;
    const outcome = outcomeOf(attempt, result);
    return { outcome, said: outcome === 'contained' ? shortened(sorted(result.output)) : '' };
  });
}

const bare = new Map<string, Decision>();

/** What a shell does that nothing stands before; each command is run once per process, because every engine that only judges text needs it. */
export function decideInBareShell(attempts: readonly Attempt[]): readonly Decision[] {
  const open = attempts.filter(({ text }) => !bare.has(text));
  if (open.length > 0) decideInJail(open, { wrapper: [] }).forEach((decision, index) => bare.set((open[index] as Attempt).text, decision));
  return attempts.map(({ text }) => bare.get(text) as Decision);
}
