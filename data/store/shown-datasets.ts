import { Prisma } from '#prisma/client';
import { type Audience, shownTo } from './audience';
import type { Transaction } from './bulk-sqlite';

/** The numbers of the datasets that an audience may see, as the list of an `IN (…)`. */
export async function shownDatasets(client: Transaction, audience: Audience): Promise<Prisma.Sql> {
  const datasets = await client.dataset.findMany({ where: shownTo(audience), select: { id: true } });
  return toIdList(datasets);
}

/** Numbers of datasets as the list of an `IN (…)`. */
export function toIdList(datasets: readonly { id: number }[]): Prisma.Sql {
  // No dataset has the number 0: a list without any would be no SQL.
  return Prisma.join([0, ...datasets.map(({ id }) => id)]);
}
