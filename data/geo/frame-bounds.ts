import type { Camera } from '#data/model/address';
import type { Bounds } from '#data/model/position';
import { fromMercatorX, fromMercatorY, toMercatorX, toMercatorY, WORLD_UNITS } from './mercator';

/** MapLibre draws the world at zoom 0 on a square of 512 pixels. */
const WORLD_PX = 512;

/**
 * The camera that shows a whole box in a window of `widthPx` by `heightPx`: its middle in mercator, not in degrees, and
 * the closest zoom at which both sides fit. A window of which nothing is left counts as one of a pixel.
 */
export function frameBounds({ west, south, east, north }: Bounds, widthPx: number, heightPx: number): Camera {
  const left = toMercatorX(west);
  const right = toMercatorX(east);
  const across = right >= left ? right - left : right - left + WORLD_UNITS;
  const [top, bottom] = [toMercatorY(north), toMercatorY(south)];
  const zoomFor = (sizePx: number, units: number) =>
    Math.log2((Math.max(sizePx, 1) * WORLD_UNITS) / (WORLD_PX * Math.max(units, 1)));
  return {
    longitude: fromMercatorX((left + across / 2) % WORLD_UNITS),
    latitude: fromMercatorY((top + bottom) / 2),
    zoom: Math.min(Math.max(Math.min(zoomFor(widthPx, across), zoomFor(heightPx, bottom - top)), 0), 22),
  };
}
