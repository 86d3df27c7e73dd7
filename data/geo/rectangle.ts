import { earthRadius } from '@turf/turf';
import type { LngLat } from '#data/model/position';

/** The four corners of a rectangle in metres around a middle: `widthM` from west to east, `lengthM` from south to north. */
export function rectangleAround([longitude, latitude]: LngLat, widthM: number, lengthM: number): LngLat[] {
  const toDegrees = 180 / (Math.PI * earthRadius);
  const across = ((widthM / 2) * toDegrees) / Math.cos((latitude * Math.PI) / 180);
  const up = (lengthM / 2) * toDegrees;
  return [
    [longitude - across, latitude - up],
    [longitude + across, latitude - up],
    [longitude + across, latitude + up],
    [longitude - across, latitude + up],
  ];
}
