import { z } from 'zod';
import { toRing } from '#data/geo/ring';
import { type DensityChoice, type Drawing, type DrawnPolygon, findExcess, type Ring } from '#data/model/drawing';
import { parseDensity } from '#data/model/drawing-link';
import type { LngLat } from '#data/model/position';

export type ReadGeoJson = { ok: true; drawing: Drawing } | { ok: false; reason: string };

/** Files larger than this hold no drawing that fits an address. */
export const MAX_GEOJSON_CHARACTERS = 1_000_000;

const position = z
  .array(z.number())
  .min(2)
  .transform(([longitude = 0, latitude = 0]): LngLat => [longitude, latitude]);
const rings = z.array(z.array(position)).min(1);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
]);
const anyTyped = z.object({ type: z.string() });
const feature = z.object({
  type: z.literal('Feature'),
  geometry: anyTyped.loose().nullable(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/**
 * Reads polygons from GeoJSON text: a collection, a feature or a bare geometry. All or nothing: one line, point or
 * broken ring refuses the whole, so that no part of a file goes missing unnoticed. A feature keeps its `density` when
 * `writeDrawingGeoJson` wrote it; others get `fallback`.
 */
export function readDrawingGeoJson(text: string, fallback: DensityChoice): ReadGeoJson {
  if (text.length > MAX_GEOJSON_CHARACTERS) return refuse('The text is longer than a million characters.');
  const value = parseJson(text);
  if (value === undefined) return refuse('This is not JSON.');
  const features = listFeatures(value);
  if (features === null)
    return refuse('This is JSON, but not GeoJSON: expected a FeatureCollection, Feature, Polygon or MultiPolygon.');
  const drawing: DrawnPolygon[] = [];
  for (const [at, candidate] of features.entries()) {
    const read = readFeature(candidate, `Feature ${at + 1}`, fallback);
    if (!read.ok) return read;
    drawing.push(...read.drawing);
  }
  if (drawing.length === 0) return refuse('It holds no polygon.');
  const excess = findExcess(drawing);
  return excess === null ? { ok: true, drawing } : refuse(excess);
}

/** Undefined where the text is no JSON; JSON itself has no undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listFeatures(value: unknown): unknown[] | null {
  const typed = anyTyped.safeParse(value);
  if (!typed.success) return null;
  if (typed.data.type === 'FeatureCollection') return collection.safeParse(value).data?.features ?? null;
  if (typed.data.type === 'Feature') return [value];
  const isGeometry = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/.test(typed.data.type);
  return isGeometry ? [{ type: 'Feature', properties: null, geometry: value }] : null;
}

function readFeature(value: unknown, name: string, fallback: DensityChoice): ReadGeoJson {
  const read = feature.safeParse(value);
  if (!read.success) return refuse(`${name} is not a GeoJSON feature.`);
  const { geometry: shape, properties } = read.data;
  if (shape === null) return refuse(`${name} has no geometry.`);
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon')
    return refuse(`${name} is a ${shape.type.slice(0, 40)}; only a Polygon or MultiPolygon has ground to stand on.`);
  const parsed = geometry.safeParse(shape);
  if (!parsed.success) return refuse(`${name}: the coordinates of its ${shape.type} cannot be read.`);
  const { data } = parsed;
  const polygons = data.type === 'Polygon' ? [data.coordinates] : data.coordinates;
  const code = properties?.density;
  const density = (typeof code === 'string' ? parseDensity(code) : null) ?? fallback;
  return readPolygons(polygons, name, density);
}

function readPolygons(polygons: readonly LngLat[][][], name: string, density: DensityChoice): ReadGeoJson {
  const drawing: DrawnPolygon[] = [];
  for (const corners of polygons) {
    const sound: Ring[] = [];
    for (const ring of corners) {
      const read = toRing(ring);
      if (!read.ok) return refuse(`${name}: ${read.reason}.`);
      sound.push(read.ring);
    }
    const [outline, ...holes] = sound;
    if (outline !== undefined) drawing.push({ outline, holes, density });
  }
  return { ok: true, drawing };
}

function refuse(reason: string): ReadGeoJson {
  return { ok: false, reason };
}
