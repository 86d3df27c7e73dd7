import { type ChildProcess, spawn } from 'node:child_process';
import { SERVER } from '#data/cli/setup';

/**
 * Starts the server of the built app on this machine alone, as `npm start` does, and waits until it answers. `env` comes
 * on top of this process's own, such as another DATABASE_URL; `errors` are ignored where a test provokes them.
 */
export async function startSite(
  port: number,
  env: Record<string, string> = {},
  errors: 'inherit' | 'ignore' = 'inherit',
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', errors],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it answered.`)));
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('Ready') && resolve());
  });
  return child;
}
