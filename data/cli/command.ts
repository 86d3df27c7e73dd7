import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: where package.json is. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Thrown when a command cannot go on; the message says why and what to do, so no stack is shown. */
export class CommandError extends Error {
  override name = 'CommandError';
}

const OLDEST_NODE = [20, 19] as const;
/** Errors whose message is made for the reader. */
const EXPLAINED = new Set(['CommandError', 'StoreError', 'InvalidDataError']);

/**
 * Runs a command in the project's folder and tells the terminal how it ended. A command may import what does not exist
 * before it has run (the generated client), or what an old Node cannot load, only while it runs.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    process.chdir(ROOT);
    requireNode(process.versions.node);
    await main();
  } catch (error) {
    const isExplained = error instanceof Error && EXPLAINED.has(error.name);
    console.error(isExplained ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Checks a version of Node such as `20.19.0`.
 * @throws CommandError when it is older than the project's libraries need.
 */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new CommandError(
    `This is Node ${version}; Turnout needs ${OLDEST_NODE.join('.')} or newer (https://nodejs.org).`,
  );
}

/** Writes a line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
