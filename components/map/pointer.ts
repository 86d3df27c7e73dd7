import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { LngLat } from '#data/model/position';
import { createCompareGestures } from './compare-gestures';
import { NO_FIGURE_RADIUS, radiusForPeople } from './dot-size';
import { readScale } from './follow-scale';
import type { MapEvents } from './map-view';
import { readSite, type Site } from './site';
import { SITE_LAYERS, SITES_SOURCE, SITES_TILE_LAYER } from './sites-layers';

/** How far a click on a cluster goes in. */
const CLUSTER_ZOOM_STEP = 2;
/** Small dots count as at least so large when it is judged which one is meant, in pixels. */
const LEAST_REACH = 8;

/**
 * What pointing and choosing on the map mean, for mouse, finger and keyboard. With the keyboard the reader moves the
 * map under a cross in its middle; what lies there counts as pointed at, and Enter chooses it. With Shift, or with a
 * finger that rests, a choice is one for the comparison.
 */
export function createPointer(
  map: MapLibreMap,
  events: MapEvents,
  goTo: (target: { lngLat: LngLat; zoom: number }) => void,
  /** Whether the hand means something else at the moment, such as drawing. */
  isBusy: () => boolean,
) {
  const canvas = map.getCanvas();
  let pointedId: number | null = null;

  function point(site: Site | null): void {
    if (pointedId !== null && pointedId !== site?.id) setPointed(map, pointedId, false);
    if (site !== null && pointedId !== site.id) setPointed(map, site.id, true);
    pointedId = site?.id ?? null;
    canvas.style.cursor = site === null ? '' : 'pointer';
    if (site === null) {
      events.onPoint(null);
      return;
    }
    const { x, y } = map.project([...site.lngLat]);
    events.onPoint({ site, x, y, radius: outerRadius(site, map) });
  }

  function choose(site: Site, toCompare: boolean): void {
    const tell = toCompare ? events.onCompare : events.onSelect;
    if (site.event !== null) tell({ kind: 'event', key: site.event, place: site.place });
    else if (site.place !== null)
      tell(site.isPile ? { kind: 'pile', place: site.place } : { kind: 'place', slug: site.place });
    else goTo({ lngLat: site.lngLat, zoom: map.getZoom() + CLUSTER_ZOOM_STEP });
  }

  const find = (at: PointLike) => (isBusy() ? null : findSite(map, at));
  const onMove = (event: MapMouseEvent) => {
    if (!isBusy()) point(find(event.point));
  };
  const onLeave = () => point(null);
  const chooseAt = (at: PointLike, toCompare: boolean) => {
    const site = find(at);
    if (site !== null) choose(site, toCompare);
  };
  const gestures = createCompareGestures(map, (at) => chooseAt(at, true));
  const onClick = (event: MapMouseEvent) => {
    if (!gestures.tookTap()) chooseAt(event.point, false);
  };
  const pointAtCross = () => {
    if (canvas.matches(':focus-visible')) point(find(findCross(map)));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') chooseAt(findCross(map), event.shiftKey);
  };

  map.on('mousemove', onMove);
  map.on('mouseout', onLeave);
  map.on('movestart', onLeave);
  map.on('click', onClick);
  map.on('moveend', pointAtCross);
  canvas.addEventListener('focus', pointAtCross);
  canvas.addEventListener('blur', onLeave);
  canvas.addEventListener('keydown', onKey);
  return {
    /** Forgets what is pointed at, because it may be gone. */
    clear: onLeave,
    destroy(): void {
      gestures.destroy();
      canvas.removeEventListener('focus', pointAtCross);
      canvas.removeEventListener('blur', onLeave);
      canvas.removeEventListener('keydown', onKey);
    },
  };
}

/** The middle of what the padding leaves free: where `getCenter` is on the screen. */
function findCross(map: MapLibreMap): PointLike {
  return map.project(map.getCenter());
}

/** The site at a point of the screen: of those within reach the one whose middle is nearest for its size. */
function findSite(map: MapLibreMap, at: PointLike): Site | null {
  const [x, y] = Array.isArray(at) ? at : [at.x, at.y];
  if (!map.getLayer(SITE_LAYERS.target)) return null;
  let best: { site: Site; reach: number } | null = null;
  for (const feature of map.queryRenderedFeatures(at, { layers: [SITE_LAYERS.target] })) {
    const site = toSite(feature);
    if (site === null) continue;
    const middle = map.project([...site.lngLat]);
    const reach = Math.hypot(middle.x - x, middle.y - y) / Math.max(outerRadius(site, map), LEAST_REACH);
    if (best === null || reach < best.reach) best = { site, reach };
  }
  return best?.site ?? null;
}

function outerRadius({ total }: Site, map: MapLibreMap): number {
  return total.high > 0 ? radiusForPeople(total.high, map.getZoom(), readScale(map)) : NO_FIGURE_RADIUS;
}

function toSite({ id, properties, geometry }: MapGeoJSONFeature): Site | null {
  if (geometry.type !== 'Point') return null;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return readSite(id, properties, [longitude, latitude]);
}

function setPointed(map: MapLibreMap, id: number, pointed: boolean): void {
  if (!map.getSource(SITES_SOURCE)) return;
  map.setFeatureState({ source: SITES_SOURCE, sourceLayer: SITES_TILE_LAYER, id }, { pointed });
}
