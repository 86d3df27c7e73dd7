import type { Gazetteer } from '#data/gazetteer/gazetteer';
import type { DatasetRelease } from '#data/model/dataset';
import { formatPlaceName, type Place } from '#data/model/place';
import { type Draft, type DraftPlace, InvalidDataError } from './importer';

/**
 * Finds the centre and county of every place, and gives the events without a position their place's centre, marked as
 * of city precision: a town's centre is never passed off as an address.
 * @throws InvalidDataError when a place cannot be located, or an event names a place that the draft does not hold.
 */
export function resolvePlaces(draft: Draft, gazetteer: Gazetteer): DatasetRelease {
  const places = draft.places.map((place) => resolvePlace(draft.dataset.id, place, gazetteer));
  const bySlug = new Map(places.map((place) => [place.slug, place]));
  const events = draft.events.map((event) => {
    if (event.position !== null) return { ...event, position: event.position };
    const place = bySlug.get(event.place);
    if (place === undefined) {
      throw new InvalidDataError({
        file: draft.dataset.id,
        path: `event ${event.key}`,
        got: `the place ${event.place}`,
        expected: 'a place of the same dataset',
      });
    }
    return { ...event, position: { lngLat: place.center, precision: 'city' as const } };
  });
  return { ...draft, places, events };
}

function resolvePlace(datasetId: string, place: DraftPlace, gazetteer: Gazetteer): Place {
  const { center } = place;
  if (center !== null && place.county !== null) return { ...place, center };
  const found = gazetteer.resolve(place.name, place.state);
  if (found.kind === 'located')
    return { ...place, center: center ?? found.center, county: place.county ?? found.county };
  if (center !== null) return { ...place, center };
  throw new InvalidDataError({
    file: datasetId,
    path: `place ${place.slug}`,
    got: `${formatPlaceName(place)}, ${found.because === 'ambiguous' ? 'a name of several towns' : 'a name the gazetteer lacks'}`,
    expected: 'a place with a centre of its own, such as in places-extra.json',
  });
}
