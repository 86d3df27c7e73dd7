import { Worker } from 'node:worker_threads';
import type { Dataset } from '#data/model/dataset';
import type { Place } from '#data/model/place';
import type { FormatName } from './format-name';
import { InvalidDataError } from './importer';
import type { ToldBatch } from './read-record';

/** What is to be read, in plain values: functions cannot go to another thread. */
export type ReaderTask = {
  file: { path: string; name: string; mostBytes: number };
  format: FormatName;
  dataset: Dataset;
  known: readonly Place[];
};

/** What the thread says. */
export type ReaderReply =
  | { kind: 'batch'; batch: ToldBatch }
  | { kind: 'refused'; at: InvalidDataError['at'] }
  | { kind: 'end' };

/** How many batches may wait to be written: enough for neither side to wait for the other, and few in memory. */
export const MOST_UNWRITTEN = 4;
/** A thread without bounds of its own would let its garbage grow. In megabytes. */
const BOUNDS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 };

/**
 * `readRecords` in a thread of its own, so that one processor reads while another writes. What is wrong with the file
 * is thrown here as it would be there. The thread ends with the reading, also when that is given up.
 */
export async function* readApart(task: ReaderTask): AsyncGenerator<ToldBatch> {
  const thread = new Worker(new URL('./start-reader-thread.mjs', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: BOUNDS,
  });
  const replies = new Replies(thread);
  try {
    for (;;) {
      const reply = await replies.next();
      if (reply.kind === 'end') return;
      if (reply.kind === 'refused') throw new InvalidDataError(reply.at);
      yield reply.batch;
      thread.postMessage('written');
    }
  } finally {
    await thread.terminate();
  }
}

/** The thread's replies in their order. */
class Replies {
  private readonly waiting: ReaderReply[] = [];
  private failure: Error | null = null;
  private wake: () => void = () => undefined;

  constructor(thread: Worker) {
    thread.on('message', (reply: ReaderReply) => {
      this.waiting.push(reply);
      this.wake();
    });
    thread.on('error', (error) => this.fail(error));
    thread.on('exit', (code) => this.fail(new Error(`The thread that read the file ended early (exit code ${code}).`)));
  }

  /** @throws what the thread died of. */
  async next(): Promise<ReaderReply> {
    for (;;) {
      const reply = this.waiting.shift();
      if (reply !== undefined) return reply;
      if (this.failure !== null) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** The first reason stands: an error is followed by an exit. */
  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }
}

/** Whether a thread was started by `readApart`. */
export function isReaderTask(data: unknown): data is ReaderTask {
  return typeof data === 'object' && data !== null && 'file' in data && 'format' in data && 'known' in data;
}
