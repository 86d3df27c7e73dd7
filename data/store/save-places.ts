import { z } from 'zod';
import type { Place } from '#data/model/place';
import { type Place as PlaceRow, Prisma } from '#prisma/client';
import { type Cell, insertRows, runStatement, selectByKeys, type Transaction, upsertRows } from './bulk-sqlite';
import type { Writing } from './writing';

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
 * Writes places of the dataset. A place that another dataset lists too is one row: the newer facts stand, but what only
 * the other knows is not erased.
 */
export async function savePlaces(writing: Writing, places: readonly Place[]): Promise<void> {
  const { tx, datasetId } = writing;
  const shared = await tx.place.findMany({ where: { listings: { some: { datasetId: { not: datasetId } } } } });
  const sharedBySlug = new Map(shared.map((row) => [row.slug, row]));
  const rows = places.map((place) => toPlaceRow(place, sharedBySlug.get(place.slug)));
  await upsertRows(tx, 'slug', { table: 'Place', columns: COLUMNS, rows });
  await seePlaces(writing, places);
}

/** Writes the places that are not there yet; those that are stay as they are, whoever lists them. */
export async function addPlaces(writing: Writing, places: readonly Place[]): Promise<void> {
  const rows = places.map((place) => toPlaceRow(place, undefined));
  await insertRows(writing.tx, { table: 'Place', columns: COLUMNS, rows, orIgnore: true });
  await seePlaces(writing, places);
}

const STORED = z.tuple([z.string(), z.int()]);

async function seePlaces({ tx, placeIds }: Writing, places: readonly Place[]): Promise<void> {
  const stored = await selectByKeys(tx, {
    cells: 'p."slug", p."id"',
    from: '"Place" AS p ON p."slug" = wanted.value',
    keys: places.map(({ slug }) => slug),
    row: STORED,
  });
  for (const [slug, id] of stored) placeIds.set(slug, id);
  const rows = stored.map(([, id]) => [id]);
  await insertRows(tx, { table: 'SeenPlace', columns: ['id'], rows, orIgnore: true });
}

/** Notes that the dataset lists the places it was seen with; with `keepsListed` also those it listed before. */
export async function listPlaces({ tx, datasetId }: Writing, { keepsListed }: { keepsListed: boolean }): Promise<void> {
  if (!keepsListed) await tx.placeListing.deleteMany({ where: { datasetId } });
  await runStatement(
    tx,
    Prisma.sql`INSERT OR IGNORE INTO "PlaceListing" ("datasetId", "placeId")
      SELECT ${datasetId}, "id" FROM temp."SeenPlace" ORDER BY "id"`,
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
