import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsidePort, places, shellMark } from './places.ts';

/** Programs that act on something elsewhere: a database, a cloud, a registry, another machine. */
export const outward: readonly string[] = [
  'aws', 'az', 'bq', 'bun', 'bunx', 'cdk', 'cmd', 'cmd.exe', 'createdb', 'curl', 'diskutil', 'docker', 'docker-compose', 'doctl', 'drizzle-kit', 'dropdb', 'eb', 'firebase',
  'flyctl', 'gcloud', 'gh', 'glab', 'gsutil', 'helm', 'heroku', 'hf', 'huggingface-cli', 'kubectl', 'mongosh', 'mysql', 'mysqldump', 'neonctl', 'netlify', 'nx', 'pg_dump', 'pg_restore',
  'pnpm', 'powershell', 'powershell.exe', 'prisma', 'pscale', 'psql', 'pulumi', 'pwsh', 'q', 'railway', 'redis-cli', 'replit', 'rsync', 'scp', 'sendmail', 'sftp', 'sls', 'sqlcmd', 'ssh', 'supabase',
  'systemctl', 'tofu', 'twine', 'vercel', 'wget', 'wrangler', 'yarn',
];

/** Programs of which some uses stay on the machine; the pattern is matched against the arguments. */
const partlyOutward: Readonly<Record<string, string>> = {
  npm: '^(test|t|run (test|lint|build|typecheck|format)|ls|-v|--version)( |$)',
  npx: '^(tsc|eslint|vitest|prettier)( |$)',
  terraform: '^(fmt|validate|version|-version)( |$)',
};

/**
 * Writes the programs that stand for the real ones. None changes anything: an outward one says its arguments to the
 * stand-in for the world outside, and fails where a sandbox does not let it out, as the real one would.
 */
export function writeShims(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  };
  for (const name of outward) write(name, reachOut(name));
  for (const [name, local] of Object.entries(partlyOutward)) {
    write(name, `#!/bin/bash\nif [[ "$*" =~ ${quoted(local)} ]]; then echo "${name} stands in: done here"; exit 0; fi\n${reachOut(name)}`);
  }
  // Becoming somebody else is impossible inside the jail; what was to be done is done.
  write('sudo', '#!/bin/bash\nwhile [[ "$1" == -* ]]; do shift; done\nexec "$@"\n');
  writeFileSync(join(folder, '.mark'), `echo '${shellMark}' >&2\n`);
  symlinkSync(places.node, join(folder, 'node'));
}

/** Text of a program that only works where it reaches the stand-in for the world outside. */
export function reachOut(name: string): string {
  return `#!/bin/bash
if ! { exec 3<>/dev/tcp/127.0.0.1/${outsidePort}; } 2>/dev/null; then echo "${name}: cannot reach the outside" >&2; exit 1; fi
printf '%s\\n' "${name} \${*//$'\\n'/ }" >&3
read -r _ <&3
echo "${name} stands in: done outside"
`;
}

function quoted(pattern: string): string {
  return pattern.replaceAll(' ', '\\ ');
}
