import type { Camera } from '#data/model/address';
import type { Drawing } from '#data/model/drawing';
import type { Bounds, LngLat, Position } from '#data/model/position';
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

/** What takes less of both sides of the view than this is a speck in it. */
const LEAST_SHARE = 0.1;
/** So many steps of zoom farther out than its own frame, what was added is a speck too. */
const MOST_STEPS_OUT = 3;

/**
 * Where to look once something was added to a drawing that the view shows not at all or as a speck: at the whole drawing,
 * or where that lies too far apart, at what was added. Null where it is seen well.
 */
export function frameAdded(added: readonly LngLat[], drawing: Drawing, view: Bounds): Camera | null {
  const bounds = boundsAround(added);
  const own = framePositions(added, CLOSEST_ZOOM, 0);
  const whole = frameDrawing(drawing);
  if (bounds === null || own === null || whole === null || isSeenIn(view, bounds)) return null;
  const { lngLat, zoom } = whole.zoom >= own.zoom - MOST_STEPS_OUT ? whole : own;
  return { longitude: lngLat[0], latitude: lngLat[1], zoom };
}

function isSeenIn(view: Bounds, { west, south, east, north }: Bounds): boolean {
  const eastOfEdge = (longitude: number) => (longitude - view.west + 360) % 360;
  const across = view.east - view.west >= 360 ? 360 : eastOfEdge(view.east);
  const [left, right] = [eastOfEdge(west), eastOfEdge(east)];
  const isWithin = left <= right && right <= across && south >= view.south && north <= view.north;
  const share = Math.max((right - left) / across, (north - south) / (view.north - view.south));
  return isWithin && share >= LEAST_SHARE;
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
