import { type Camera, formatCamera, parseCamera } from '#data/model/address';
import { type Day, parseDay } from '#data/model/day';
import type { Precision } from '#data/model/position';

/** The day that a passage speaks of and, where it speaks of one, the place. */
export type Spot = { day: Day; place: SpotPlace | null };

type SpotPlace = {
  slug: string;
  name: string;
  camera: Camera;
  /** Whether the position is that of a spot or only of its town: a town's centre is no address. */
  isExact: boolean;
};

/** The attributes with which a passage tells the map beside it what it speaks of. */
export type SpotAttributes = Readonly<Record<`data-spot-${string}`, string>>;

/** Streets can be told apart where the spot is known; else the whole town is in view. */
const SPOT_ZOOM = 13;
const TOWN_ZOOM = 9;

/** How close to look at a position of this precision. */
export function zoomFor(precision: Precision): number {
  return isSpot(precision) ? SPOT_ZOOM : TOWN_ZOOM;
}

/** Whether a position of this precision is one where something happened, and not the centre of its town or area. */
export function isSpot(precision: Precision): boolean {
  return precision === 'venue' || precision === 'street';
}

/** Writes a spot on a passage. Inverse of `readSpot`. */
export function toSpotAttributes({ day, place }: Spot): SpotAttributes {
  return {
    'data-spot-day': day,
    ...(place && {
      'data-spot-place': place.slug,
      'data-spot-name': place.name,
      'data-spot-at': formatCamera(place.camera),
      'data-spot-exact': String(place.isExact),
    }),
  };
}

/** Reads the spot of a passage, from its attributes without `data-`; null where it has none. */
export function readSpot(dataset: Readonly<Record<string, string | undefined>>): Spot | null {
  const day = parseDay(dataset.spotDay ?? '');
  if (day === null) return null;
  const camera = parseCamera(dataset.spotAt ?? null);
  const { spotName: name, spotPlace: slug, spotExact } = dataset;
  const isPlace = camera !== null && name !== undefined && slug !== undefined;
  return { day, place: isPlace ? { slug, name, camera, isExact: spotExact === 'true' } : null };
}

/** Whether two passages speak of the same. */
export function isSameSpot(a: Spot, b: Spot): boolean {
  return JSON.stringify(toSpotAttributes(a)) === JSON.stringify(toSpotAttributes(b));
}
