import { chmodSync } from 'node:fs';
import { startServer } from '../engines/postgres.ts';
import { type Guardrail } from '../lab.ts';

/** What a drill needs from outside the jail: for PostgreSQL a server of its own, by its socket. */
export async function surroundingsOf({ lab }: Guardrail): Promise<{ readonly environment: Record<string, string>; readonly mounted: Record<string, string> }> {
  if (lab.engine !== 'postgres') return { environment: {}, mounted: {} };
  const socket = await startServer();
  // The jail's user is nobody whom the folder belongs to.
  chmodSync(socket, 0o755);
  return { environment: { PGHOST: '/srv/server' }, mounted: { '/srv/server': socket } };
}
