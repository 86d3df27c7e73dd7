import { distanceKm } from '#data/geo/distance';
import type { StoredPlace } from '#data/model/stored';
import type { AtlasIndex } from './atlas-index';

/** The places with events nearest to one place's centre, itself left out; empty when the place is not known. */
export function nearestPlaces(
  { places, placeEvents }: AtlasIndex,
  slug: string,
  count: number,
): { place: StoredPlace; distanceKm: number; events: number }[] {
  const origin = places.find((place) => place.slug === slug);
  if (origin === undefined) return [];
  return places
    .map((place, ordinal) => ({
      place,
      distanceKm: distanceKm(origin.center, place.center),
      events: placeEvents[ordinal] ?? 0,
    }))
    .filter(({ place, events }) => events > 0 && place !== origin)
    .sort((a, b) => a.distanceKm - b.distanceKm)
    .slice(0, count);
}
