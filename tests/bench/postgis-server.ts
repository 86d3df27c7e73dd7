import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../support/free-port';

const ROOT = '/usr/lib/postgresql';
/** Memory enough for all data, no waiting for the disk, no compiling of queries that are asked once. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'fsync=off',
  'shared_buffers=1GB',
  'work_mem=128MB',
  'maintenance_work_mem=512MB',
  'max_wal_size=8GB',
  'jit=off',
];

/** A PostgreSQL server of our own with PostGIS, in a temporary folder, on a free port. */
export type PostgisServer = { client: Client; version: string; stop(): Promise<void> };

/** Starts one; null when PostgreSQL or PostGIS is not installed as Debian does. */
export async function startPostgis(): Promise<PostgisServer | null> {
  const major = existsSync(ROOT) ? readdirSync(ROOT).toSorted().at(-1) : undefined;
  if (major === undefined || !existsSync(`/usr/share/postgresql/${major}/extension/postgis.control`)) return null;
  const bin = join(ROOT, major, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'turnout-postgis-'));
  // PostgreSQL refuses to run as root.
  const asUser = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  if (asUser.length > 0) chownSync(folder, userId('postgres', '-u'), userId('postgres', '-g'));
  const port = await findFreePort();
  run([...asUser, join(bin, 'initdb'), '-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const settings = [...SETTINGS, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((text) => ['-c', text]);
  const [command = '', ...args] = [...asUser, join(bin, 'postgres'), '-D', folder, ...settings];
  const child = spawn(command, args, { stdio: 'ignore' });
  const client = await connect(port);
  await client.query('CREATE EXTENSION postgis');
  const { rows } = await client.query<{ version: string }>('SELECT postgis_lib_version() AS version');
  return {
    client,
    version: `PostgreSQL ${major}, PostGIS ${rows[0]?.version}`,
    stop: async () => {
      await client.end();
      const isClosed = once(child, 'close');
      // Not by a signal to the child, which may be the one that changes the user.
      run([...asUser, join(bin, 'pg_ctl'), '-D', folder, 'stop', '-m', 'immediate']);
      await isClosed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function connect(port: number): Promise<Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function run([command = '', ...args]: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', cwd: tmpdir() });
}

function userId(name: string, flag: '-u' | '-g'): number {
  return Number(run(['id', flag, name]));
}
