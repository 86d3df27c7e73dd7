import { z } from 'zod';
import type { Place, Population } from '#data/model/place';
import type { StoredPlace } from '#data/model/stored';
import { type Place as PlaceRow, Prisma } from '#prisma/client';
import { type Audience, OPERATORS } from './audience';
import { readColumns, type Transaction } from './bulk-sqlite';
import { shownDatasets } from './shown-datasets';

const TEXT_OR_NULL = z.string().nullable();
const COUNT_OR_NULL = z.int().nullable();
const ROW: z.ZodType<PlaceRow> = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  state: z.string(),
  county: TEXT_OR_NULL,
  longitude: z.number(),
  latitude: z.number(),
  residents: COUNT_OR_NULL,
  residentsYear: COUNT_OR_NULL,
  residentsBasis: TEXT_OR_NULL,
  residentsSourceUrl: TEXT_OR_NULL,
  residentsSourceName: TEXT_OR_NULL,
  residentsNote: TEXT_OR_NULL,
});
const COLUMNS = [
  ...(['id', 'slug', 'name', 'state', 'county', 'longitude', 'latitude'] as const),
  ...(['residents', 'residentsYear', 'residentsBasis'] as const),
  ...(['residentsSourceUrl', 'residentsSourceName', 'residentsNote'] as const),
];

/**
 * All places, in the order of their numbers; for the public, none whose only events it may not see: such a place would
 * look as if nobody had protested there. By column: the client's own way takes several times as long, and an index of
 * changed data waits for it.
 */
export async function readPlaces({
  client,
  audience = OPERATORS,
}: {
  client: Transaction;
  audience?: Audience;
}): Promise<StoredPlace[]> {
  const shown = audience.kind === 'operators' ? Prisma.empty : await shownPlaces(client, audience);
  const cells = await readColumns(client, COLUMNS, Prisma.sql`"Place" ${shown} ORDER BY "id"`);
  return cells.id.map((_, position) => {
    const row = ROW.parse(Object.fromEntries(COLUMNS.map((column) => [column, cells[column][position]])));
    return { id: row.id, ...toPlace(row) };
  });
}

/** Places without events at all, or with one that the audience may see. */
async function shownPlaces(client: Transaction, audience: Audience): Promise<Prisma.Sql> {
  const ids = await shownDatasets(client, audience);
  const events = Prisma.sql`SELECT 1 FROM "Event" WHERE "Event"."placeId" = "Place"."id"`;
  return Prisma.sql`WHERE NOT EXISTS (${events}) OR EXISTS (${events} AND "Event"."datasetId" IN (${ids}))`;
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
