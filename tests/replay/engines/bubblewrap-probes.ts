/** What a box must do beside holding the recorded commands. Each flag of the script is there for one of these. */
import { type JailResult, runInJail } from './shell/jail.ts';

interface Probe {
  readonly text: string;
  readonly fault: string;
  readonly holds: (result: JailResult) => boolean;
}

const says = (word: string) => ({ output }: JailResult): boolean => output.trim() === word;
const seesListener = 'for each in /proc/[0-9]*/cmdline; do tr "\\0" " " < "$each"; echo; done 2>/dev/null | grep -q "[l]istener.mjs" && echo seen';
const escape = 'mount -o remount,bind,rw,nosuid,nodev,relatime "$(df --output=target ~ | tail -n 1)"; rm -rf ~/documents';

/** Put to a shell in the box. A box that can be opened from within proves nothing, and one that runs nothing stops everything. */
const within: readonly Probe[] = [
  { text: escape, fault: 'a remount from within opens the box', holds: ({ lost }) => lost === 0 },
  { text: 'echo work > notes.txt && cat notes.txt', fault: 'the workspace cannot be written', holds: says('work') },
  { text: 'echo work > "$(mktemp)" && echo done', fault: 'no temporary file can be made', holds: says('done') },
  { text: seesListener, fault: 'a process outside can be seen, and so ended', holds: says('') },
  { text: '[ "$(readlink /proc/self/ns/ipc)" = "$OUTSIDE_IPC" ] && echo shared', fault: 'shared memory of programs outside is within reach', holds: says('') },
  { text: 'cut -d " " -f 6 /proc/self/stat', fault: 'the terminal session is that of the shell outside, which can be typed into', holds: (result) => /^[1-9]\d*$/.test(result.output.trim()) },
];

/** Put to a box that was started by somebody with every capability of the namespace. */
const byRoot: readonly Probe[] = [
  { text: escape, fault: 'started by root: a remount from within opens the box', holds: ({ lost }) => lost === 0 },
  { text: '[ "$(readlink /proc/self/ns/user)" = "$OUTSIDE_USER" ] && echo shared', fault: 'started by root: the box has no user namespace of its own', holds: says('') },
];

/** Put to a shell outside that starts the box itself. */
function outside(script: string): readonly Probe[] {
  const left = 'for each in /proc/[0-9]*/cmdline; do tr "\\0" " " < "$each"; echo; done 2>/dev/null | grep -q "[s]leep $N" && echo left';
  // The number is worked out by the shell, so that the text of the probe is not what it looks for.
  return [
    { text: `cd ~ && sh ${script} true 2>/dev/null; echo $?`, fault: 'it starts in the home directory', holds: says('64') },
    { text: `cd / && sh ${script} true 2>/dev/null; echo $?`, fault: 'it starts at the root of the file system', holds: says('64') },
    { text: `export N=$((4200 + 17)); bash -c 'sh ${script} sleep $N & sleep 1; kill -9 $$' 2>/dev/null; sleep 1; ${left}`, fault: 'what runs in the box outlives whoever started it', holds: ({ output }) => !output.includes('left') },
  ];
}

/** Everything that the script of a box, found at this place inside the jail, does not do. */
export function faultsOfBox(guardrail: string, script: string): string[] {
  const asRoot = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', `OUTSIDE_USER=$(readlink /proc/self/ns/user) exec sh ${script} "$@"`, 'box'];
  return [
    ...faults(guardrail, ['sh', script], within),
    ...faults(guardrail, asRoot, byRoot),
    ...faults(guardrail, [], outside(script)),
  ];
}

function faults(guardrail: string, wrapper: readonly string[], probes: readonly Probe[]): string[] {
  const results = runInJail({ guardrail, wrapper, commands: probes.map(({ text }) => ({ text, scene: 'home' as const })) });
  return probes.flatMap(({ fault, holds }, index) => {
    const result = results[index] as JailResult;
    return holds(result) ? [] : [`probe: ${fault} (${result.output.trim().slice(0, 120) || `exit ${String(result.code)}`})`];
  });
}
