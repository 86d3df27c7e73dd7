import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { CommandError, runCommand, say } from './command';
import { exitCodeOf } from './run-node';
import { NEXT_CLI, prepare, SERVER } from './setup';

const DEFAULT_PORT = 3000;

/**
 * `npm start`: sets up what is missing, builds what has changed, and serves at PORT (3000) of HOST (every address of
 * this machine). `--dev` serves the source instead, rebuilding as it changes.
 */
await runCommand(async () => {
  const isDev = process.argv.includes('--dev');
  const port = parsePort(process.env.PORT);
  const host = process.env.HOST || undefined;
  await refuseTakenPort(port, host);
  await prepare({ build: !isDev });
  process.exitCode = await serve(isDev, port, host);
});

function parsePort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new CommandError(`PORT is "${text}"; expected a number from 1 to 65535.`);
}

/** Asked before the work begins, so that nobody waits for a build that then cannot be served. */
async function refuseTakenPort(port: number, host: string | undefined): Promise<void> {
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, () => probe.close(() => resolve(null)));
  });
  if (problem === null) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`,
    EACCES: `This user may not serve on port ${port}. Choose one above 1023: PORT=3000 npm start`,
  };
  const elsewhere = `Cannot serve on port ${port} of HOST "${host ?? ''}": ${problem.message}`;
  throw new CommandError(reasons[problem.code ?? ''] ?? elsewhere);
}

/**
 * Runs the server until it ends, passing on the signals that ask this process to end, and gives the code to end with.
 * A child of its own, because the built app has to run with NODE_ENV set before anything is loaded.
 */
function serve(isDev: boolean, port: number, host: string | undefined): Promise<number> {
  const dev = [NEXT_CLI, 'dev', '--port', String(port), ...(host === undefined ? [] : ['--hostname', host])];
  const args = isDev ? dev : ['--import', 'tsx', SERVER];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    NODE_ENV: isDev ? 'development' : 'production',
  };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    let isReady = false;
    child.stdout.on('data', (chunk: Buffer) => {
      // Next's banner names addresses in its own way; ours is the one to click. What comes after goes through.
      if (isReady) process.stdout.write(chunk);
      else if (/\bReady\b/.test(chunk.toString())) {
        isReady = true;
        say(`Turnout is at http://${host ?? 'localhost'}:${port}`);
      }
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}
