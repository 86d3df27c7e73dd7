import type { Place, Population } from '#data/model/place';
import type { StoredPlace } from '#data/model/stored';
import type { Place as PlaceRow } from '#prisma/client';
import { type Audience, OPERATORS, shownTo } from './audience';
import type { Transaction } from './bulk-sqlite';

/**
 * All places, in the order of their numbers; for the public, none whose only events it may not see: such a place would
 * look as if nobody had protested there.
 */
export async function readPlaces({
  client,
  audience = OPERATORS,
}: {
  client: Transaction;
  audience?: Audience;
}): Promise<StoredPlace[]> {
  const shown = [{ events: { none: {} } }, { events: { some: { dataset: shownTo(audience) } } }];
  const where = audience.kind === 'operators' ? {} : { OR: shown };
  const rows = await client.place.findMany({ where, orderBy: { id: 'asc' } });
  return rows.map((row) => ({ id: row.id, ...toPlace(row) }));
}

/** The place that a row holds. */
export function toPlace(row: PlaceRow): Place {
  const { slug, name, state, county, longitude, latitude } = row;
  return { slug, name, state, county, center: [longitude, latitude], population: toPopulation(row) };
}

function toPopulation(row: PlaceRow): Population | null {
  const { residents, residentsYear: year, residentsBasis: basis } = row;
  if (residents === null || year === null || basis === null) return null;
  const { residentsSourceUrl: url, residentsSourceName: publisher, residentsNote: note } = row;
  return { residents, year, basis, source: url === null || publisher === null ? null : { url, publisher }, note };
}
