import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '#data/importers/import-file';
import { formatBytes } from '#data/importers/reading/read-bytes';

const LINE_EVERY_MS = 5_000;

/** Shows how far an import is: a bar with the rate and the time left on a terminal, else a line now and then. */
export function startProgress(isSilent: boolean): { show(progress: Progress): void; stop(): void } {
  if (isSilent) return { show: () => undefined, stop: () => undefined };
  const start = performance.now();
  const rate = (rows: number) => Math.round((rows / (performance.now() - start)) * 1000);
  return process.stderr.isTTY ? showBar(rate) : showLines(rate);
}

function showBar(rate: (rows: number) => number) {
  const format = '  {bar} {percentage}% | {rows} records | {rate}/s | {eta_formatted} left';
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true, etaBuffer: 50 }, Presets.shades_classic);
  let isStarted = false;
  function start(ofBytes: number, bytes: number, payload: object): void {
    bar.start(ofBytes, bytes, payload);
    isStarted = true;
    // The terminal has no cursor until the bar is stopped, however the process ends.
    process.once('exit', stop);
  }
  function stop(): void {
    process.off('exit', stop);
    if (isStarted) bar.stop();
    isStarted = false;
  }
  return {
    show({ bytes, ofBytes, rows }: Progress) {
      const payload = { rows: rows.toLocaleString('en-US'), rate: rate(rows).toLocaleString('en-US') };
      if (!isStarted) start(ofBytes, bytes, payload);
      bar.update(Math.min(bytes, ofBytes), payload);
    },
    stop,
  };
}

function showLines(rate: (rows: number) => number) {
  let lastAt = performance.now();
  return {
    show({ bytes, ofBytes, rows }: Progress) {
      if (performance.now() - lastAt < LINE_EVERY_MS) return;
      lastAt = performance.now();
      process.stderr.write(
        `  ${rows.toLocaleString('en-US')} records, ${formatBytes(bytes)} of ${formatBytes(ofBytes)}, ${rate(rows).toLocaleString('en-US')} records/s\n`,
      );
    },
    stop: () => undefined,
  };
}
