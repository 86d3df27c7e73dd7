import type { Place } from '#data/model/place';
import type { Place as PlaceRow } from '#prisma/client';
import { type Cell, insertRows, type Transaction, upsertRows } from './bulk-sqlite';
import { type Numbers, toNumbers } from './event-rows';

const COLUMNS = [
  'slug',
  'name',
  'state',
  'county',
  'longitude',
  'latitude',
  'residents',
  'residentsYear',
  'residentsBasis',
  'residentsSourceUrl',
  'residentsSourceName',
  'residentsNote',
] as const;

/**
 * Writes the dataset's places and that it lists them. A place that another dataset lists too is one row: the newer
 * facts stand, but what only the other knows is not erased.
 */
export async function savePlaces(tx: Transaction, places: readonly Place[], datasetId: number): Promise<Numbers> {
  const shared = await tx.place.findMany({ where: { listings: { some: { datasetId: { not: datasetId } } } } });
  const sharedBySlug = new Map(shared.map((row) => [row.slug, row]));
  const rows = places.map((place) => toPlaceRow(place, sharedBySlug.get(place.slug)));
  await upsertRows(tx, 'slug', { table: 'Place', columns: COLUMNS, rows });

  const slugs = new Set(places.map(({ slug }) => slug));
  const stored = await tx.place.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' } });
  const ours = stored.filter(({ slug }) => slugs.has(slug));
  await tx.placeListing.deleteMany({ where: { datasetId } });
  const listings = ours.map(({ id }) => [datasetId, id]);
  await insertRows(tx, { table: 'PlaceListing', columns: ['datasetId', 'placeId'], rows: listings });
  return toNumbers(
    'place',
    ours.map(({ id, slug }) => ({ id, key: slug })),
  );
}

/** Removes the places that no dataset lists any more. */
export async function dropUnusedPlaces(tx: Transaction): Promise<void> {
  await tx.place.deleteMany({ where: { listings: { none: {} } } });
}

function toPlaceRow({ slug, name, state, county, center, population }: Place, shared: PlaceRow | undefined): Cell[] {
  const residents =
    population === null && shared !== undefined
      ? [
          shared.residents,
          shared.residentsYear,
          shared.residentsBasis,
          shared.residentsSourceUrl,
          shared.residentsSourceName,
          shared.residentsNote,
        ]
      : [
          population?.residents ?? null,
          population?.year ?? null,
          population?.basis ?? null,
          population?.source?.url ?? null,
          population?.source?.publisher ?? null,
          population?.note ?? null,
        ];
  return [slug, name, state, county ?? shared?.county ?? null, ...center, ...residents];
}
