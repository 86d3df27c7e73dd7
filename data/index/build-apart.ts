import { spawn } from 'node:child_process';

/**
 * Builds and saves the index in a process of its own, so that requests are answered meanwhile: a million events take
 * seconds. Throws with the end of what it said when that process fails.
 */
export async function buildApart(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'data/index/rebuild.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The index could not be built apart (exit code ${code}): ${said}`);
}
