import { useEffect, useMemo, useState } from 'react';
import type { Padding } from '#components/map/protest-map';
import type { SheetStop } from './sheet';
import { PHONE } from './use-phone';

/** These are the measures of `atlas-frame.module.css`, `sheet.module.css` and `timeline.module.css`. */
export const HEADER_PX = 56;
const PANEL_MIN_PX = 360;
const PANEL_PX = 400;
const PANEL_SHARE = 0.33;
const WIDE_PANEL_PX = 900;
const WIDE_PANEL_SHARE = 0.62;
const LEAST_MAP_PX = 400;
const PEEK_PX = 112;
const GAP_PX = 24;
/** The column of buttons at the thumb's side of a phone. */
const BUTTONS_PX = 56;

/** What the timeline takes of the map's foot: a strip, or on a phone all of it while it is open. */
export type MapFoot = 'none' | 'strip' | 'open';
const FOOT_PX: Record<'desk' | 'phone', Record<MapFoot, number>> = {
  desk: { none: 0, strip: 88, open: 88 },
  phone: { none: 0, strip: 44, open: 348 },
};

/**
 * What of the map the panel and the timeline cover, so that the camera keeps clear of it. A sheet drawn up whole leaves nothing to keep
 * clear for; the map then stays as it was at half.
 */
export function useMapPadding(stop: SheetStop, foot: MapFoot, isWide = false): Padding {
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const onResize = () => setSize(measure());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return useMemo(() => paddingFor(size, stop, foot, isWide), [size, stop, foot, isWide]);
}

type Size = { width: number; height: number; isPhone: boolean };

/** The window below the header. Only called where there is a window: the map is drawn in browsers alone. */
function measure(): Size {
  return {
    width: window.innerWidth,
    height: window.innerHeight - HEADER_PX,
    isPhone: window.matchMedia(PHONE).matches,
  };
}

function paddingFor({ width, height, isPhone }: Size, stop: SheetStop, foot: MapFoot, isWide: boolean): Padding {
  if (isPhone) {
    const sheet = stop === 'peek' ? PEEK_PX : Math.round(height / 2);
    return { top: 0, right: BUTTONS_PX, bottom: sheet + FOOT_PX.phone[foot], left: 0 };
  }
  const widest = isWide
    ? Math.min(WIDE_PANEL_PX, width * WIDE_PANEL_SHARE, width - LEAST_MAP_PX)
    : Math.min(PANEL_PX, width * PANEL_SHARE);
  const panel = Math.max(PANEL_MIN_PX, widest);
  return { top: GAP_PX, right: GAP_PX, bottom: GAP_PX + FOOT_PX.desk[foot], left: Math.round(panel) + GAP_PX };
}
