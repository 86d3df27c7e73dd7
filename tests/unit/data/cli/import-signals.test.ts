import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '#data/cli/command';
import { openStore } from '#data/store/open';
import { createFolder, toLongCsv } from '../../../support/import-kit';

const LONG_MS = 300_000;
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const files = createFolder();
/** Reports are written under the project's folder, whoever runs the command. */
const REPORTS = join(ROOT, '.turnout/imports');
const NAME = `signals-${process.pid}`;
afterAll(() => {
  files.remove();
  for (const report of readdirSync(REPORTS).filter((name) => name.includes(NAME))) rmSync(join(REPORTS, report));
});

/** Serves one file, long enough to be caught while it is imported. */
async function serve(text: string) {
  const server = createServer((_request, response) => response.end(text));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Got no port.');
  return { url: `http://127.0.0.1:${address.port}/${NAME}.csv`, close: () => server.close() };
}

/** The command as somebody at a terminal runs it. */
function startImport(file: string, { store, temporary }: { store: string; temporary: string }) {
  const args = ['--import', 'tsx', '--import', 'data:text/javascript,process.stderr.isTTY=true'];
  const child = spawn(process.execPath, [...args, 'data/cli/import.ts', file], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: store, TMPDIR: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let shown = '';
  const ended = once(child, 'close');
  const writing = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      if (shown.includes(HIDE_CURSOR)) resolve();
    });
    child.on('close', () => reject(new Error(`The import ended before it was stopped: ${shown}`)));
  });
  return { child, ended, writing, shown: () => shown };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s in the midst of an import leaves no download, no event and no hidden cursor, and the code of the signal',
  async (signal, code) => {
    const temporary = join(files.folder, signal);
    mkdirSync(temporary);
    const store = `file:${join(temporary, 'store.db')}`;
    const server = await serve(toLongCsv(20_000));
    const { child, ended, writing, shown } = startImport(server.url, { store, temporary });
    try {
      await writing;
      expect(downloadsIn(temporary)).toHaveLength(1);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
    } finally {
      child.kill('SIGKILL');
      server.close();
    }
    expect(downloadsIn(temporary)).toEqual([]);
    expect(shown().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(shown().lastIndexOf(HIDE_CURSOR));
    const { client, close } = await openStore(store);
    expect([await client.event.count(), await client.importRun.count()]).toEqual([0, 0]);
    await close();
  },
  LONG_MS,
);

function downloadsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('turnout-import-'));
}
