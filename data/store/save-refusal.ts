import type { LineName } from '#data/model/import-run';
import type { Store } from './open';
import { inTransaction, latestDataVersion } from './write-dataset';

/** A file that was not loaded, and why. */
export type Refusal = {
  datasetId: string;
  importer: string;
  startedAt: Date;
  file: { name: string; bytes: number; lineName: LineName } | null;
  message: string;
};

const WAIT_MS = 2_000;

/** Notes a refused file among the runs: nothing else changes, the data version stays. Gives the run's number. */
export async function saveRefusal(store: Store, refusal: Refusal): Promise<number> {
  return inTransaction(store, WAIT_MS, async (tx) => {
    const { datasetId: publicId, importer, startedAt, file, message } = refusal;
    const dataset = await tx.dataset.findUnique({ where: { publicId }, select: { id: true } });
    const { id } = await tx.importRun.create({
      data: {
        datasetId: dataset?.id ?? null,
        datasetKey: publicId,
        importer,
        status: 'refused',
        message,
        ...(file !== null && { fileName: file.name, fileBytes: file.bytes, lineName: file.lineName }),
        startedAt,
        finishedAt: new Date(),
        releaseVersion: '',
        contentHash: '',
        dataVersion: await latestDataVersion(tx),
        ...NOTHING_DONE,
      },
    });
    return id;
  });
}

/** What the run of a refusal or removal says of records. */
export const NOTHING_DONE = {
  rowsRead: 0,
  rowsKept: 0,
  rowsMerged: 0,
  rowsRejected: 0,
  rowsWithdrawn: 0,
  rowsRepaired: 0,
  eventsAdded: 0,
  eventsChanged: 0,
  eventsRemoved: 0,
};
