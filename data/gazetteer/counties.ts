import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { LngLat } from '#data/model/position';
import { stateName } from '#data/model/states';
import { nameOf, readAtlas, type UsAtlas } from './us-atlas';

type County = { name: string; shape: Polygon | MultiPolygon };

/** How far a town may lie outside every county of the simplified map, as on a pier or an island: about 10 km. */
const SHORE_DEGREES = 0.1;

/** Finds the county of a state, such as `Hennepin`, in which a point lies; null where the state has none near. */
export type CountyFinder = (point: LngLat, state: string) => string | null;

/** Reads the counties of us-atlas (Census Bureau, 2017, simplified); a state's shapes are made when first asked for. */
export function openCounties(): CountyFinder {
  const atlas = readAtlas();
  const byState = new Map<string, County[]>();
  return (point, state) => {
    const counties = byState.get(state) ?? countiesOf(atlas, state);
    byState.set(state, counties);
    const within = counties.find(({ shape }) => booleanPointInPolygon([...point], shape));
    return within?.name ?? nearestCounty(counties, point);
  };
}

function nearestCounty(counties: readonly County[], [longitude, latitude]: LngLat): string | null {
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  let nearest: string | null = null;
  let least = SHORE_DEGREES;
  for (const { name, shape } of counties) {
    for (const [x = Infinity, y = Infinity] of cornersOf(shape)) {
      const degrees = Math.hypot((x - longitude) * squeeze, y - latitude);
      if (degrees < least) [least, nearest] = [degrees, name];
    }
  }
  return nearest;
}

function cornersOf(shape: Polygon | MultiPolygon): number[][] {
  return shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2);
}

/** The ids of the atlas are the Census Bureau's: a county's begins with its state's. */
function countiesOf(atlas: UsAtlas, state: string): County[] {
  const name = stateName(state);
  const stateArea = atlas.objects.states.geometries.find((area) => nameOf(area) === name);
  if (stateArea === undefined) return [];
  const stateId = String(stateArea.id);
  return atlas.objects.counties.geometries.flatMap((area): County[] => {
    const id = String(area.id);
    const county = nameOf(area);
    if (!id.startsWith(stateId) || county === null) return [];
    const named = { name: isIndependentCity(id) && !/\bcity$/i.test(county) ? `${county} city` : county };
    if (area.type === 'Polygon') return [{ ...named, shape: withBox(feature(atlas, area).geometry) }];
    if (area.type === 'MultiPolygon') return [{ ...named, shape: withBox(feature(atlas, area).geometry) }];
    return [];
  });
}

/** Turf looks at the box first. */
function withBox<Shape extends Polygon | MultiPolygon>(shape: Shape): Shape {
  return { ...shape, bbox: bbox(shape) };
}

/** The Census Bureau numbers cities that belong to no county from 510 on, and then says "Baltimore city". */
function isIndependentCity(id: string): boolean {
  return Number(id.slice(2)) >= 510;
}
