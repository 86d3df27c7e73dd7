import { type MapBoxZoomEvent, type Map as MapLibreMap, type MapTouchEvent, Point } from 'maplibre-gl';

/** How long a finger rests before it means "compare", in milliseconds, and how far it may stray, in pixels. */
const PRESS_MS = 500;
const STRAY_PX = 10;

/**
 * Tells clicks with Shift, and fingers that rest, from plain clicks and taps. A click with Shift is one that the map's
 * own drawing of a box gave up because the mouse had not moved: the map keeps such clicks from everybody else.
 */
export function createCompareGestures(map: MapLibreMap, onCompareAt: (at: Point) => void) {
  let press: { at: Point; timer: ReturnType<typeof setTimeout> } | null = null;
  let hasPressed = false;

  const onBoxCancel = ({ originalEvent }: MapBoxZoomEvent) => {
    // Escape gives a box up too.
    if (!(originalEvent instanceof MouseEvent)) return;
    const { left, top } = map.getCanvas().getBoundingClientRect();
    onCompareAt(new Point(originalEvent.clientX - left, originalEvent.clientY - top));
  };
  const giveUp = () => {
    if (press !== null) clearTimeout(press.timer);
    press = null;
  };
  const onTouchStart = ({ points: [at, second] }: MapTouchEvent) => {
    giveUp();
    hasPressed = false;
    if (at === undefined || second !== undefined) return;
    const timer = setTimeout(() => {
      press = null;
      hasPressed = true;
      onCompareAt(at);
    }, PRESS_MS);
    press = { at, timer };
  };
  const onTouchMove = ({ points: [at] }: MapTouchEvent) => {
    if (at === undefined || press === null || press.at.dist(at) > STRAY_PX) giveUp();
  };

  map.on('boxzoomcancel', onBoxCancel);
  map.on('touchstart', onTouchStart);
  map.on('touchmove', onTouchMove);
  map.on('touchend', giveUp);
  map.on('touchcancel', giveUp);
  return {
    /** Whether the tap that has just ended was a long press, which has had its effect. */
    tookTap: () => hasPressed,
    destroy: giveUp,
  };
}
