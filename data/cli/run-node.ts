import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { CommandError } from './command';

export type Finished = { code: number; output: string };

/** Runs a script of an installed package to its end, collecting what it writes. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * `runNode`, for what must succeed.
 * @throws CommandError with everything the script wrote.
 */
export async function runNodeOrThrow(
  task: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const { code, output } = await runNode(args, env);
  if (code !== 0) throw new CommandError(`${output.trim()}\n\n${task} failed with code ${code}; its output is above.`);
}

/** The code with which a shell reports a process that a signal ended. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return signal === null ? (code ?? 1) : 128 + constants.signals[signal];
}
