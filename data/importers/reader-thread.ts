import { parentPort, workerData } from 'node:worker_threads';
import { findFormat } from './format-name';
import { InvalidDataError } from './importer';
import { isReaderTask, MOST_UNWRITTEN, type ReaderReply } from './read-apart';
import { readRecords } from './read-record';
import { openFile } from './reading/open-file';

// A thread of its own (`read-apart.ts`): reads the records of a file, never more than a few batches ahead.
const port = parentPort;
const task: unknown = workerData;
if (port === null || !isReaderTask(task)) throw new Error('Got no task; expected one of readApart.');

let unwritten = 0;
let goOn: () => void = () => undefined;
port.on('message', () => {
  unwritten--;
  goOn();
});
const send = (reply: ReaderReply) => port.postMessage(reply);

try {
  const { file, dataset, known } = task;
  const opened = await openFile(file.path, { ...file, formats: [findFormat(task.format)] });
  for await (const batch of readRecords(opened, dataset, known)) {
    send({ kind: 'batch', batch });
    unwritten++;
    if (unwritten < MOST_UNWRITTEN) continue;
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
  send({ kind: 'end' });
} catch (error) {
  // Any other error is handed over by the thread itself, with its message and code.
  if (!(error instanceof InvalidDataError)) throw error;
  send({ kind: 'refused', at: error.at });
} finally {
  port.close();
}
