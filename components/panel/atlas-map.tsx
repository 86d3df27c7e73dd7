'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Basemap, type DrawingView, type Padding, ProtestMap, type SiteChoice } from '#components/map/protest-map';
import { isFollowing, useFollow } from '#components/ui/followed-link';
import { useTheme } from '#components/ui/theme-switch';
import { boundsAround } from '#data/geo/bounds';
import { frameBounds } from '#data/geo/frame-bounds';
import { LOWER_48 } from '#data/geo/lower-48';
import { type Camera, formatCamera, isAreaPath, parseCamera, toPlaceHref } from '#data/model/address';
import { COMPARE_HREF } from '#data/model/place-set';
import { type Bounds, formatBounds } from '#data/model/position';
import { formatQuery } from '#data/model/query';
import { toReadable } from '#data/model/readable-params';
import { type ComparedOnMap, useCompare } from './compared-places';
import { useQueryWithDraft } from './draft-days';
import { HEADER_PX, type MapFoot, useMapPadding } from './map-padding';
import { type PanelTarget, useMapView } from './panel-target';
import type { SheetStop } from './sheet';
import { useAddressQuery } from './use-address-query';
import { useHoveredPlace } from './use-hovered-place';

/** What the map needs to know of this server. */
export type MapSetup = { version: string; basemap: Basemap & { attribution: string } };

const NOTHING_DRAWN: DrawingView = { drawing: [], tool: 'look', wish: null };

/**
 * The map of the address: its query, its camera, and what the panel's page is about. What the reader does on it goes
 * back into the address: a move replaces the entry, a choice is a step of its own.
 */
export function AtlasMap({ setup, sheetStop, foot }: { setup: MapSetup; sheetStop: SheetStop; foot: MapFoot }) {
  const router = useRouter();
  const follow = useFollow();
  const pathname = usePathname();
  const params = useSearchParams();
  const { target, compared, setBounds, desk, setNoMap } = useMapView();
  const compare = useCompare();
  const theme = useTheme();
  const padding = useMapPadding(sheetStop, foot, pathname === COMPARE_HREF);
  const hovered = useHoveredPlace();
  const query = useAddressQuery();
  const shown = useQueryWithDraft(query);
  const isReturn = useIsReturn(pathname);
  const lastZoom = useRef(0);
  const camera = useMemo(
    () =>
      parseCamera(params.get('at')) ??
      toCamera(pathname === '/' ? null : target, lastZoom.current) ??
      frameCompared(compared, padding) ??
      toFrame(query.bbox ?? (isReturn ? LOWER_48 : null), padding),
    [params, pathname, target, compared, query.bbox, isReturn, padding],
  );
  // The map goes where the page asks it to without telling of it.
  useEffect(() => {
    if (camera !== null) lastZoom.current = camera.zoom;
  }, [camera]);
  const selected = useMemo(() => toSelection(target, compared), [target, compared]);

  const onCompare = (choice: SiteChoice) => {
    const place = choice.kind === 'place' ? choice.slug : choice.place;
    if (place !== null) compare(place);
  };
  const onSelect = (choice: SiteChoice) => {
    const place = choice.kind === 'place' ? choice.slug : choice.place;
    if (place !== null) follow(toPlaceHref(place, query));
  };
  const onMoveEnd = (moved: Camera, bounds: Bounds) => {
    setBounds(bounds);
    lastZoom.current = moved.zoom;
    const next = new URLSearchParams(window.location.search);
    next.set('at', formatCamera(moved));
    next.delete('offset');
    const isLeaving = isFollowing();
    if (next.has('bbox') && pathname === '/' && !isLeaving) {
      // The list is limited to what is in view, so it follows the map.
      next.set('bbox', formatBounds(bounds));
      router.replace(`${pathname}?${toReadable(next.toString())}`, { scroll: false });
    } else {
      // With the router's own state the entry is rewritten without it: told of an address, it would drop the page that
      // is coming.
      window.history.replaceState(
        isLeaving ? window.history.state : null,
        '',
        `${window.location.pathname}?${toReadable(next.toString())}${window.location.hash}`,
      );
    }
  };

  return (
    <ProtestMap
      query={formatQuery({ ...shown, bbox: null }).toString()}
      version={setup.version}
      basemap={setup.basemap}
      camera={camera}
      selected={selected}
      hovered={hovered === null ? null : { kind: 'place', slug: hovered }}
      theme={theme}
      padding={padding}
      onSelect={pathname === COMPARE_HREF ? onCompare : onSelect}
      onCompare={onCompare}
      onMoveEnd={onMoveEnd}
      onBounds={setBounds}
      drawing={isAreaPath(pathname) ? (desk?.view ?? NOTHING_DRAWN) : null}
      onDraw={desk?.onDraw}
      onNoMap={() => setNoMap(true)}
    />
  );
}

/** Whether the list is shown again after a place or event: it then shows all places, unless the address says where. */
function useIsReturn(pathname: string): boolean {
  const [steps, setSteps] = useState({ now: pathname, before: pathname });
  if (steps.now !== pathname) setSteps({ now: pathname, before: steps.now });
  return pathname === '/' && steps.before !== '/';
}

/** A reader who is closer already stays as close. */
function toCamera(target: PanelTarget | null, zoomNow: number): Camera | null {
  if (target === null) return null;
  const [longitude, latitude] = target.lngLat;
  return { longitude, latitude, zoom: Math.max(target.zoom, zoomNow) };
}

/** A link that names a box and no camera shows the box. */
function toFrame(bounds: Bounds | null, { top, right, bottom, left }: Padding): Camera | null {
  if (bounds === null) return null;
  return frameBounds(bounds, window.innerWidth - left - right, window.innerHeight - HEADER_PX - top - bottom);
}

/** The closest that a comparison goes by itself: towns side by side keep their surroundings. */
const COMPARED_ZOOM = 9;
/** Room around the outermost places, so that their dots and letters are whole; on a small screen a share of it. */
const COMPARED_MARGIN_PX = 56;
const COMPARED_MARGIN_SHARE = 0.25;

/** All compared places in view. */
function frameCompared(compared: readonly ComparedOnMap[], padding: Padding): Camera | null {
  const { top, right, bottom, left } = padding;
  const marginOf = (freePx: number) => Math.max(0, Math.min(COMPARED_MARGIN_PX, freePx * COMPARED_MARGIN_SHARE));
  const across = marginOf(window.innerWidth - left - right);
  const down = marginOf(window.innerHeight - HEADER_PX - top - bottom);
  const camera = toFrame(boundsAround(compared.map(({ lngLat }) => lngLat)), {
    top: top + down,
    right: right + across,
    bottom: bottom + down,
    left: left + across,
  });
  return camera && { ...camera, zoom: Math.min(camera.zoom, COMPARED_ZOOM) };
}

function toSelection(target: PanelTarget | null, compared: readonly ComparedOnMap[]) {
  if (compared.length > 0) return { kind: 'places', places: compared } as const;
  if (target === null) return null;
  return target.eventId === null
    ? ({ kind: 'place', slug: target.place } as const)
    : ({ kind: 'event', key: String(target.eventId), place: target.place } as const);
}
