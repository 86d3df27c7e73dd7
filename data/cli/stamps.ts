import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.turnout/stamps';

/**
 * A fingerprint of files and folders (all that is in them), by name and content. A path that does not exist counts as
 * empty, so that its appearance changes the fingerprint.
 */
export function digestPaths(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addPath(path);
  return hash.digest('hex');

  function addPath(path: string): void {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) addPath(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    }
  }
}

/** Whether a step was last done for exactly this digest. */
export function isDone(step: string, digest: string): boolean {
  const file = join(FOLDER, step);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** Notes that a step was done. Written after the step, so that one that broke off is done again. */
export function markDone(step: string, digest: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, step), digest);
}
