import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '#data/model/address';
import type { Bounds } from '#data/model/position';

/** Puts the camera somewhere without a flight. */
export function jumpTo(map: MapLibreMap, { longitude, latitude, zoom }: Camera): void {
  map.jumpTo({ center: [longitude, latitude], zoom });
}

/** Where the map looks. */
export function readCamera(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter().wrap();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}

/** The box around what nothing covers. */
export function readFreeBounds(map: MapLibreMap): Bounds {
  const { clientWidth, clientHeight } = map.getContainer();
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const northWest = map.unproject([left, top]);
  const southEast = map.unproject([Math.max(clientWidth - right, left), Math.max(clientHeight - bottom, top)]);
  const isWholeTurn = southEast.lng - northWest.lng >= 360;
  return {
    west: isWholeTurn ? -180 : northWest.wrap().lng,
    south: southEast.lat,
    east: isWholeTurn ? 180 : southEast.wrap().lng,
    north: northWest.lat,
  };
}
