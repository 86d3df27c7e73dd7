import type { Drawing } from '#data/model/drawing';
import type { LngLat, Position } from '#data/model/position';
import { boundsAround } from './bounds';
import { frameBounds } from './frame-bounds';

/** A window that fits beside the panel on a desk and above the sheet on a phone, in pixels. */
const FRAME_PX = { width: 340, height: 300 };
const CLOSEST_ZOOM = 18;
/** The largest dots of the map reach so far around their positions. */
const DOT_PX = 48;

/** Where to look to see a whole drawing, before the size of the window is known; null without a drawing. */
export function frameDrawing(drawing: Drawing): { lngLat: LngLat; zoom: number } | null {
  return framePositions(
    drawing.flatMap(({ outline }) => [...outline]),
    CLOSEST_ZOOM,
    0,
  );
}

/**
 * Where to look to see the ground of some events, no closer than a zoom: their venues and streets with whole dots, or all
 * of them where none is known so exactly.
 */
export function frameGround(
  events: readonly { position: Position }[],
  closestZoom: number,
): { lngLat: LngLat; zoom: number } | null {
  const exact = events.filter(({ position: { precision } }) => precision === 'venue' || precision === 'street');
  return framePositions(
    (exact.length > 0 ? exact : events).map(({ position }) => position.lngLat),
    closestZoom,
    DOT_PX,
  );
}

/** All positions in a window, `marginPx` away from its edges. */
function framePositions(
  positions: readonly LngLat[],
  closestZoom: number,
  marginPx: number,
): { lngLat: LngLat; zoom: number } | null {
  const bounds = boundsAround(positions);
  if (bounds === null) return null;
  const { width, height } = FRAME_PX;
  const { longitude, latitude, zoom } = frameBounds(bounds, width - 2 * marginPx, height - 2 * marginPx);
  return { lngLat: [longitude, latitude], zoom: Math.min(zoom, closestZoom) };
}
