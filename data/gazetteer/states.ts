import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { LngLat } from '#data/model/position';
import { isStateCode, STATE_NAMES } from '#data/model/states';
import { nameOf, readAtlas } from './us-atlas';

/** How far outside the simplified border a point may lie and still be in the state, as on a pier: about 5 km. */
const SHORE_DEGREES = 0.05;
/** A geocoder's middle of a state has four decimals at least; so near to it no town's centre comes by chance. */
const CENTROID_DEGREES = 0.0005;

/**
 * Where the usual geocoder puts "California, USA" and its like when it does not know the town: longitude and latitude by
 * postal code, from Google's table states.csv of its Dataset Publishing Language.
 */
const CENTROIDS: Readonly<Record<string, LngLat>> = {
  AK: [-154.493062, 63.588753],
  AL: [-86.902298, 32.318231],
  AR: [-91.831833, 35.20105],
  AZ: [-111.093731, 34.048928],
  CA: [-119.417932, 36.778261],
  CO: [-105.782067, 39.550051],
  CT: [-73.087749, 41.603221],
  DE: [-75.52767, 38.910832],
  FL: [-81.515754, 27.664827],
  GA: [-82.907123, 32.157435],
  HI: [-155.665857, 19.898682],
  IA: [-93.097702, 41.878003],
  ID: [-114.742041, 44.068202],
  IL: [-89.398528, 40.633125],
  IN: [-85.602364, 40.551217],
  KS: [-98.484246, 39.011902],
  KY: [-84.270018, 37.839333],
  LA: [-92.145024, 31.244823],
  MA: [-71.382437, 42.407211],
  MD: [-76.641271, 39.045755],
  ME: [-69.445469, 45.253783],
  MI: [-85.602364, 44.314844],
  MN: [-94.6859, 46.729553],
  MO: [-91.831833, 37.964253],
  MS: [-89.398528, 32.354668],
  MT: [-110.362566, 46.879682],
  NC: [-79.0193, 35.759573],
  ND: [-101.002012, 47.551493],
  NE: [-99.901813, 41.492537],
  NH: [-71.572395, 43.193852],
  NJ: [-74.405661, 40.058324],
  NM: [-105.032363, 34.97273],
  NV: [-116.419389, 38.80261],
  NY: [-74.217933, 43.299428],
  OH: [-82.907123, 40.417287],
  OK: [-97.092877, 35.007752],
  OR: [-120.554201, 43.804133],
  PA: [-77.194525, 41.203322],
  RI: [-71.477429, 41.580095],
  SC: [-81.163725, 33.836081],
  SD: [-99.901813, 43.969515],
  TN: [-86.580447, 35.517491],
  TX: [-99.901813, 31.968599],
  UT: [-111.093731, 39.32098],
  VA: [-78.656894, 37.431573],
  VT: [-72.577841, 44.558803],
  WA: [-120.740139, 47.751074],
  WI: [-88.787868, 43.78444],
  WV: [-80.454903, 38.597626],
  WY: [-107.290284, 43.075968],
};

/** What can be said of a point and a state, by postal code, from the states' borders. */
export type States = {
  /** Whether a point is in the state, or just off its shore. */
  isIn(point: LngLat, state: string): boolean;
  /** Whether a point is in one of the states or the District of Columbia. */
  isInUnitedStates(point: LngLat): boolean;
  /** Whether a point is the middle of the state that a geocoder gives for want of anything better. */
  isCentroid(point: LngLat, state: string): boolean;
};

type Shape = { box: number[]; shape: Polygon | MultiPolygon };

/** Reads the borders of the states; a state's shape is made when first asked for. */
export function openStates(): States {
  const atlas = readAtlas();
  const shapes = new Map<string, Shape | null>();
  function shapeOf(state: string): Shape | null {
    const known = shapes.get(state);
    if (known !== undefined) return known;
    const area = atlas.objects.states.geometries.find(
      (each) => isStateCode(state) && nameOf(each) === STATE_NAMES[state],
    );
    let made: Shape | null = null;
    if (area?.type === 'Polygon') made = withBox(feature(atlas, area).geometry);
    if (area?.type === 'MultiPolygon') made = withBox(feature(atlas, area).geometry);
    shapes.set(state, made);
    return made;
  }
  const isIn = (point: LngLat, state: string) => contains(shapeOf(state), point);
  return {
    isIn,
    isInUnitedStates: (point) => Object.keys(STATE_NAMES).some((state) => isIn(point, state)),
    isCentroid([longitude, latitude], state) {
      const [x, y] = CENTROIDS[state] ?? [Infinity, Infinity];
      return Math.abs(longitude - x) < CENTROID_DEGREES && Math.abs(latitude - y) < CENTROID_DEGREES;
    },
  };
}

function withBox(shape: Polygon | MultiPolygon): Shape {
  return { shape, box: bbox(shape) };
}

function contains(state: Shape | null, [longitude, latitude]: LngLat): boolean {
  if (state === null) return false;
  const [west = 0, south = 0, east = 0, north = 0] = state.box;
  const margin = 2 * SHORE_DEGREES;
  if (longitude < west - margin || longitude > east + margin) return false;
  if (latitude < south - margin || latitude > north + margin) return false;
  if (booleanPointInPolygon([longitude, latitude], state.shape)) return true;
  return distanceToBorder(state.shape, longitude, latitude) < SHORE_DEGREES;
}

/** In degrees of latitude. */
function distanceToBorder(shape: Polygon | MultiPolygon, longitude: number, latitude: number): number {
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  let least = Infinity;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [ax = 0, ay = 0] = ring[at - 1] ?? [];
      const [bx = 0, by = 0] = ring[at] ?? [];
      const [x, y] = [(ax - longitude) * squeeze, ay - latitude];
      const [dx, dy] = [(bx - ax) * squeeze, by - ay];
      const along = Math.min(Math.max(-(x * dx + y * dy) / (dx * dx + dy * dy || 1), 0), 1);
      least = Math.min(least, Math.hypot(x + along * dx, y + along * dy));
    }
  }
  return least;
}
