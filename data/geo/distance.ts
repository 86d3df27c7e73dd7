import { distance } from '@turf/turf';
import type { LngLat } from '#data/model/position';

/** Great-circle distance in kilometres, by the haversine formula on a sphere. */
export function distanceKm([fromLongitude, fromLatitude]: LngLat, [toLongitude, toLatitude]: LngLat): number {
  return distance([fromLongitude, fromLatitude], [toLongitude, toLatitude], { units: 'kilometers' });
}
