import { z } from 'zod';
import { notARecord, toNote } from '../cells/notes';
import { toColumnSet } from '../cells/row';
import type { Format, RowOutcome } from '../format';
import { readMapped } from '../table/read-mapped';
import { suggestMapping } from '../table/suggest-mapping';

const VALUE = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
const FEATURE = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  geometry: z.looseObject({ type: z.string(), coordinates: z.unknown() }).nullish().catch(null),
  properties: z.record(z.string(), z.unknown()).nullish().catch(null),
});
const POINT = z.looseObject({ type: z.literal('Point'), coordinates: z.array(z.number()).min(2) });

/**
 * Points with properties named as in Turnout (`title`, `startsOn`, `town`, `state`, ...) or under usual other names, each
 * feature read by its own. Coordinates are longitude first (RFC 7946), and of a town unless `precision` says otherwise.
 */
export const geoJson: Format = {
  id: 'geojson',
  title: 'GeoJSON points',
  dataset: {
    id: 'geojson',
    title: 'Events from GeoJSON',
    licence: 'Not stated',
    citation: 'Not stated',
    homepage: null,
    redistributable: false,
  },
  container: { kind: 'json', recordsAt: 'features' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return has.has('geometry') && has.has('properties');
  },
  read: readFeature,
};

function readFeature(record: unknown): RowOutcome {
  const parsed = FEATURE.safeParse(record);
  if (!parsed.success) return notARecord(record);
  const { geometry, id, properties } = parsed.data;
  const point = POINT.safeParse(geometry);
  if (!point.success && geometry !== null && geometry !== undefined) {
    const why = toNote('not-a-point', 'geometry', geometry.type, 'A point.');
    return { kind: 'rejected', why, repairs: [] };
  }
  const [longitude, latitude] = point.success ? point.data.coordinates : [];
  const row = {
    ...toCells(properties ?? {}),
    ...(id === undefined ? {} : { 'feature id': String(id) }),
    longitude,
    latitude,
  };
  const columns = {
    id: 'feature id',
    ...suggestMapping(Object.keys(row)),
    longitude: 'longitude',
    latitude: 'latitude',
  };
  return readMapped(row, { columns, precision: 'city', held: 'held', title: 'GeoJSON' });
}

/** Lists become one cell with semicolons. */
function toCells(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const parsed = VALUE.safeParse(value);
      return parsed.success ? [[name, [parsed.data].flat().join('; ')] as const] : [];
    }),
  );
}
