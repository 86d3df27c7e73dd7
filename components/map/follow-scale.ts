import type { Map as MapLibreMap } from 'maplibre-gl';
import { number, SCALE_STATE } from './dot-expressions';
import { mostAtFirstScale, scaleFor, steadyScale } from './dot-scale';
import type { MapView } from './map-view';
import { SITES_SOURCE, SITES_TILE_LAYER } from './sites-layers';

/**
 * Keeps the scale of dots fit for the largest sum among the tiles in view. It is chosen anew with each whole zoom, where
 * clusters are others anyway, and with each other query; while only the view or the days move it stays steady.
 */
export function followScale(map: MapLibreMap, view: () => MapView, onScale: (scale: number) => void): void {
  let settledFor: string | null = null;

  function follow(): void {
    if (!map.getSource(SITES_SOURCE) || !map.isSourceLoaded(SITES_SOURCE)) return;
    const zoom = map.getZoom();
    const current = readScale(map);
    const wanted = scaleFor(findLargest(map, mostAtFirstScale(zoom)), zoom);
    const scale = settledFor === nameOf(view(), zoom) ? steadyScale(current, wanted) : wanted;
    if (scale === current) return;
    map.setGlobalStateProperty(SCALE_STATE, scale);
    onScale(scale);
  }
  map.on('sourcedata', ({ sourceId, tile }) => {
    // Reading tiles costs milliseconds: who drags through days or pans gets them when the map comes to rest.
    const isSteady = settledFor === nameOf(view(), map.getZoom());
    if (sourceId === SITES_SOURCE && tile !== undefined && !isSteady) follow();
  });
  map.on('idle', () => {
    follow();
    // Only now all tiles are those that were asked for.
    settledFor = nameOf(view(), map.getZoom());
  });
}

/** The scale that dots are drawn at. */
export function readScale(map: MapLibreMap): number {
  const scale: unknown = map.getGlobalState()[SCALE_STATE];
  return typeof scale === 'number' ? scale : 1;
}

/** The largest sum above a number of people among the tiles in view; 0 when there is none. */
function findLargest(map: MapLibreMap, above: number): number {
  const features = map.querySourceFeatures(SITES_SOURCE, {
    sourceLayer: SITES_TILE_LAYER,
    filter: ['>', number('high'), above],
  });
  return features.reduce((largest, { properties }) => Math.max(largest, Number(properties.high)), 0);
}

/** What a scale was chosen for: zoom, data and query, whatever the days. */
function nameOf({ query, version }: MapView, zoom: number): string {
  const filters = new URLSearchParams(query);
  filters.delete('from');
  filters.delete('to');
  return `${Math.floor(zoom)} ${version} ${filters}`;
}
