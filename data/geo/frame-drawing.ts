import type { Drawing } from '#data/model/drawing';
import type { LngLat } from '#data/model/position';
import { boundsAround } from './bounds';
import { frameBounds } from './frame-bounds';

/** A window that fits beside the panel on a desk and above the sheet on a phone, in pixels. */
const FRAME_PX = { width: 340, height: 300 };
const CLOSEST_ZOOM = 18;

/** Where to look to see a whole drawing, before the size of the window is known; null without a drawing. */
export function frameDrawing(drawing: Drawing): { lngLat: LngLat; zoom: number } | null {
  const bounds = boundsAround(drawing.flatMap(({ outline }) => [...outline]));
  if (bounds === null) return null;
  const { longitude, latitude, zoom } = frameBounds(bounds, FRAME_PX.width, FRAME_PX.height);
  return { lngLat: [longitude, latitude], zoom: Math.min(zoom, CLOSEST_ZOOM) };
}
