/** What a line of a build log asks of the runner. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const registered = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'add-path', 'set-env', 'set-output', 'save-state', 'stop-commands', 'echo', 'add-matcher', 'remove-matcher'];

/** The commands in a log as a GitHub runner reads them: `::name::` at the beginning of a line, `##[name]` anywhere in it. */
export function runnerCommands(log: string): RunnerCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => newForm(line) ?? oldForm(line) ?? []);
}

function newForm(line: string): RunnerCommand | null {
  const [, info = '', data = ''] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? [];
  const [name = '', ...rest] = info.split(' ');
  if (!registered.includes(name)) return null;
  const properties = rest.join(' ').split(',').map((each) => each.split(/=(.*)/s)).map(([key = '', value = '']) => [key, unescaped(value, { '%3A': ':', '%2C': ',' })]);
  return { name, properties: Object.fromEntries(properties) as Record<string, string>, data: unescaped(data, {}) };
}

function oldForm(line: string): RunnerCommand | null {
  const [, info = '', data = ''] = /##\[([^\]]*)\](.*)$/su.exec(line) ?? [];
  const [name = ''] = info.split(' ');
  return registered.includes(name) ? { name, properties: {}, data } : null;
}

function unescaped(text: string, more: Readonly<Record<string, string>>): string {
  return Object.entries({ '%0D': '\r', '%0A': '\n', ...more, '%25': '%' }).reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
