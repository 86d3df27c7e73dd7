import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { feature as toGeoJson } from 'topojson-client';
import { z } from 'zod';
import { unwrapPolygons } from './antimeridian';
import type { Atlas } from './package-data';

/** An area with the id and name its package gives it: a FIPS code in the US, an ISO 3166-1 number elsewhere. */
export type Area = { id: string; name: string; geometry: MultiPolygon };

/** What a tile feature may carry. */
export type Properties = Record<string, string | number>;

const named = z.object({ name: z.string().optional() }).nullable();

/** The areas of one object of a topology, on continuous longitudes. */
export function readAreas(topology: Atlas, objectName: string): Area[] {
  return readFeatures(topology, objectName).flatMap(({ id, properties, geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? [{ id: String(id ?? ''), name: named.parse(properties)?.name ?? '', geometry: unwrapPolygons(geometry) }]
      : [],
  );
}

/** The features of one object of a topology as GeoJSON. Throws when the topology has no such object. */
export function readFeatures(topology: Atlas, objectName: string): Feature<Geometry | null>[] {
  const object = topology.objects[objectName];
  if (object === undefined) {
    throw new Error(`Got no "${objectName}" when expected one of ${Object.keys(topology.objects).join(', ')}.`);
  }
  const result = toGeoJson(topology, object);
  return result.type === 'FeatureCollection' ? result.features : [result];
}

/** A feature of a tile layer. */
export function toFeature(geometry: Geometry, properties: Properties = {}): Feature<Geometry, Properties> {
  return { type: 'Feature', geometry, properties };
}

/** Size of a ring in square degrees, by the shoelace formula; only good for ranking. */
export function ringArea(ring: readonly Position[]): number {
  let doubled = 0;
  let previous = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    doubled += (point[0] ?? 0) * (previous[1] ?? 0) - (previous[0] ?? 0) * (point[1] ?? 0);
    previous = point;
  }
  return Math.abs(doubled) / 2;
}

/** The polygon with the largest outline, where the label of an area belongs. */
export function largestPolygon(geometry: Polygon | MultiPolygon): { polygon: Position[][]; squareDegrees: number } {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map((polygon) => ({ polygon, squareDegrees: ringArea(polygon[0] ?? []) }))
    .reduce((largest, candidate) => (candidate.squareDegrees > largest.squareDegrees ? candidate : largest));
}

/** The point farthest inside the largest part of an area, to `precision` degrees. */
export function labelPoint(geometry: MultiPolygon, precision: number): [longitude: number, latitude: number] {
  const rings = largestPolygon(geometry).polygon.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]));
  const [longitude, latitude] = polylabel(rings, precision);
  return [longitude, latitude];
}
