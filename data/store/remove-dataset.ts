import { fingerprint } from './fingerprint';
import { type Store, StoreError } from './open';
import { packFacts } from './packed-facts';
import { dropUnusedPlaces } from './save-places';
import { NOTHING_DONE } from './save-refusal';
import { inTransaction, latestDataVersion } from './write-dataset';

/**
 * Takes a dataset out of the store with everything it brought; places that another dataset lists stay. The run that
 * says so outlives it. Gives the number of events removed.
 * @throws StoreError when there is no such dataset.
 */
export async function removeDataset(store: Store, publicId: string, startedAt: Date, waitMs: number): Promise<number> {
  return inTransaction(store, waitMs, async (tx) => {
    const dataset = await tx.dataset.findUnique({ where: { publicId } });
    if (dataset === null) {
      const known = await tx.dataset.findMany({ select: { publicId: true }, orderBy: { id: 'asc' } });
      const names = known.map((each) => each.publicId).join(', ');
      throw new StoreError(`There is no dataset "${publicId}"; expected one of ${names}.`);
    }
    const ours = { where: { datasetId: dataset.id } };
    const before = await latestDataVersion(tx);
    const { count } = await tx.event.deleteMany(ours);
    // What else names sources goes before them.
    await tx.campaign.deleteMany(ours);
    await tx.claim.deleteMany(ours);
    await tx.timelineEntry.deleteMany(ours);
    await tx.actor.deleteMany(ours);
    await tx.source.deleteMany(ours);
    await tx.dataset.delete({ where: { id: dataset.id } });
    await dropUnusedPlaces(tx);
    await packFacts(tx);
    await tx.importRun.create({
      data: {
        datasetKey: publicId,
        importer: 'remove',
        status: 'removed',
        startedAt,
        finishedAt: new Date(),
        releaseVersion: dataset.version,
        contentHash: '',
        dataVersion: fingerprint([before, publicId, 'removed']),
        ...NOTHING_DONE,
        eventsRemoved: count,
      },
    });
    return count;
  });
}
