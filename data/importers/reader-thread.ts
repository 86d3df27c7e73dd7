import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { findFormat } from './format-name';
import { InvalidDataError } from './importer';
import { isReaderTask, MOST_UNWRITTEN, type ReaderReply, type ReaderTask } from './read-apart';
import { readRecords } from './read-record';
import { openFile } from './reading/open-file';

// A thread of its own (`read-apart.ts`): reads the records of a file, never more than a few batches ahead.
const task: unknown = workerData;
if (parentPort === null || !isReaderTask(task)) throw new Error('Got no task; expected one of readApart.');
// Whatever else goes wrong is handed over by the thread itself, which dies of it.
void read(parentPort, task);

async function read(port: MessagePort, { file, format, dataset, known }: ReaderTask): Promise<void> {
  const send = (reply: ReaderReply) => port.postMessage(reply);
  let unwritten = 0;
  let goOn: () => void = () => undefined;
  port.on('message', () => {
    unwritten--;
    goOn();
  });
  try {
    const opened = await openFile(file.path, { ...file, formats: [findFormat(format)] });
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
    if (!(error instanceof InvalidDataError)) throw error;
    send({ kind: 'refused', at: error.at });
  } finally {
    port.close();
  }
}
