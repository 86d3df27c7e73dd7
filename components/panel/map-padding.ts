import { useEffect, useMemo, useState } from 'react';
import type { Padding } from '#components/map/protest-map';
import type { SheetStop } from './sheet';

/** These are the measures of `atlas-frame.module.css` and `sheet.module.css`. */
export const HEADER_PX = 56;
const PHONE = '(max-width: 640px)';
const PANEL_MIN_PX = 360;
const PANEL_PX = 400;
const PANEL_SHARE = 0.33;
const WIDE_PANEL_PX = 900;
const WIDE_PANEL_SHARE = 0.62;
const PEEK_PX = 112;
const GAP_PX = 24;

/**
 * What of the map the panel covers, so that the camera keeps clear of it. A sheet drawn up whole leaves nothing to keep
 * clear for; the map then stays as it was at half.
 */
export function useMapPadding(stop: SheetStop, isWide = false): Padding {
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const onResize = () => setSize(measure());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return useMemo(() => paddingFor(size, stop, isWide), [size, stop, isWide]);
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

function paddingFor({ width, height, isPhone }: Size, stop: SheetStop, isWide: boolean): Padding {
  if (isPhone) return { top: 0, right: 0, bottom: stop === 'peek' ? PEEK_PX : Math.round(height / 2), left: 0 };
  const panel = Math.max(
    PANEL_MIN_PX,
    isWide ? Math.min(WIDE_PANEL_PX, width * WIDE_PANEL_SHARE) : Math.min(PANEL_PX, width * PANEL_SHARE),
  );
  return { top: GAP_PX, right: GAP_PX, bottom: GAP_PX, left: Math.round(panel) + GAP_PX };
}
