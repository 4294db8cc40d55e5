/** Where things lie inside the jail. The same on every machine, so that no path of a machine gets into a verdict. */
export const places = {
  /** The one place where anything can be written. */
  scratch: '/srv',
  home: '/srv/home',
  workspace: '/srv/work',
  /** Bare repository that stands for the remote of the workspace. */
  remote: '/srv/remote.git',
  /** Configuration and state of the agent; outside the home, so that an agent outlives the loss of the decoys. */
  state: '/srv/state',
  temporary: '/srv/temporary',
  /** This folder of the project, read-only. */
  lab: '/lab',
  /** First in PATH, and where programs that are installed by hand usually are. */
  shims: '/usr/local/bin',
  node: '/opt/node',
} as const;

/** Loopback port where a shim says what it was asked to do. Nothing else listens there. */
export const outsidePort = 8912;
/** Loopback port of the scripted model. */
export const modelPort = 8911;

/** Printed by every shell that starts inside the jail: what an agent answers tells by it that a command was really run. */
export const shellMark = '[a shell ran in the jail]';
