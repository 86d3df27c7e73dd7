import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { z } from 'zod';
import type { LngLat } from '#data/model/position';
import { STATE_FIPS } from './state-fips';

type County = { name: string; fips: string; box: BBox; shape: Feature<Polygon | MultiPolygon> };

/** How far a town may lie outside every county of the simplified map, as on a pier or an island: about 10 km. */
const SHORE_DEGREES = 0.1;

/** The county of the state in which a point lies, such as `Hennepin`; null where the state has none near. */
export function countyAt([longitude, latitude]: LngLat, state: string): string | null {
  const fips = STATE_FIPS.get(state);
  if (fips === undefined) return null;
  const counties = readCounties().filter((county) => county.fips.startsWith(fips));
  const within = counties.find(
    ({ box: [west, south, east, north], shape }) =>
      longitude >= west && longitude <= east && latitude >= south && latitude <= north &&
      booleanPointInPolygon([longitude, latitude], shape),
  );
  if (within !== undefined) return within.name;

  let nearest: string | null = null;
  let least = SHORE_DEGREES;
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  for (const { name, shape } of counties) {
    for (const [x, y] of cornersOf(shape.geometry)) {
      if (x === undefined || y === undefined) continue;
      const degrees = Math.hypot((x - longitude) * squeeze, y - latitude);
      if (degrees < least) [least, nearest] = [degrees, name];
    }
  }
  return nearest;
}

function cornersOf(geometry: Polygon | MultiPolygon): number[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

const COUNTY = z.object({
  id: z.string(),
  properties: z.object({ name: z.string() }),
});

let counties: readonly County[] | null = null;

/** The counties of us-atlas (Census Bureau, 2017, simplified), read once. */
function readCounties(): readonly County[] {
  counties ??= parseCounties();
  return counties;
}

function parseCounties(): County[] {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const topology = TOPOLOGY.parse(JSON.parse(readFileSync(path, 'utf8')));
  return [];
}
