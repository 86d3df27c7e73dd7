import type { MultiPolygon, Polygon, Position } from 'geojson';
import { MAX_LATITUDE } from '#data/geo/mercator';

/**
 * Makes the longitudes of a closed ring continuous, so that a ring across the antimeridian runs on beyond ±180 degrees
 * instead of jumping to the other edge of the map. world-atlas stitches such rings for spherical projections; drawn on
 * a flat map as they are, Russia and Fiji become bands around the whole world.
 *
 * A ring that ends 360 degrees from where it began goes around a pole (Antarctica): it is closed along the map's edge.
 */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const unwrapped: Position[] = [];
  let turn = 0;
  let previousLongitude: number | null = null;
  for (const [longitude = 0, latitude = 0] of ring) {
    const step = previousLongitude === null ? 0 : longitude - previousLongitude;
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    unwrapped.push([longitude + turn, latitude]);
    previousLongitude = longitude;
  }
  return Math.abs(turn) === 360 ? closeAroundPole(unwrapped) : unwrapped;
}

/** The same polygons with every ring unwrapped, and its holes on the same turn of the world as its outline. */
export function unwrapPolygons(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map(unwrapPolygon) };
}

function unwrapPolygon([outline = [], ...holes]: Position[][]): Position[][] {
  const outer = unwrapRing(outline);
  const longitudes = outer.map(([longitude = 0]) => longitude);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  return [outer, ...holes.map((hole) => turnTowards(middle, unwrapRing(hole)))];
}

/** Moves a ring by whole turns until it is as near as it gets to a longitude. */
function turnTowards(longitude: number, ring: Position[]): Position[] {
  const turns = Math.round((longitude - (ring[0]?.[0] ?? longitude)) / 360) * 360;
  return turns === 0 ? ring : ring.map(([x = 0, y = 0]) => [x + turns, y]);
}

function closeAroundPole(ring: Position[]): Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (first?.[0] === undefined || first[1] === undefined || last?.[0] === undefined) return ring;
  const edge = first[1] < 0 ? -MAX_LATITUDE : MAX_LATITUDE;
  return [...ring, [last[0], edge], [first[0], edge], first];
}
