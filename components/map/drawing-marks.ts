import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import polylabel from 'polylabel';
import type { Drawing } from '#data/model/drawing';
import type { Theme } from '#data/model/theme';
import { DRAWING_PREFIX } from './drawing-view';
import { PALETTES } from './palette';
import { SITE_LAYERS } from './sites-layers';

const CASING = `${DRAWING_PREFIX}-casing`;
const NUMBERS = `${DRAWING_PREFIX}-numbers`;
/** Names that terra-draw's adapter gives. */
const POLYGONS = `${DRAWING_PREFIX}-polygon`;
const OUTLINES = `${POLYGONS}-outline`;

/**
 * What terra-draw has no word for: a casing of paper that keeps the reader's lines apart from the dots beneath, and each
 * polygon's number, the same as in the table.
 */
export function createDrawingMarks(map: MapLibreMap) {
  let shown = '';
  map.addLayer(
    { id: CASING, type: 'line', source: POLYGONS, paint: { 'line-width': 6, 'line-opacity': 0.85 } },
    OUTLINES,
  );
  map.addSource(NUMBERS, { type: 'geojson', data: toNumbers([]) });
  map.addLayer({
    id: NUMBERS,
    type: 'symbol',
    source: NUMBERS,
    layout: {
      'text-field': ['get', 'number'],
      'text-font': readFont(map),
      'text-size': 17,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-halo-width': 2 },
  });
  return {
    show(drawing: Drawing, theme: Theme): void {
      const { ink, paper } = PALETTES[theme];
      const state = JSON.stringify([drawing, theme]);
      if (state === shown) return;
      shown = state;
      map.setPaintProperty(CASING, 'line-color', paper);
      map.setPaintProperty(NUMBERS, 'text-color', ink);
      map.setPaintProperty(NUMBERS, 'text-halo-color', paper);
      map.getSource<GeoJSONSource>(NUMBERS)?.setData(toNumbers(drawing));
    },
    destroy(): void {
      map.removeLayer(NUMBERS);
      map.removeSource(NUMBERS);
      map.removeLayer(CASING);
    },
  };
}

/** A foreign style has glyphs for its own fonts only; the data's numbers have found one already. */
function readFont(map: MapLibreMap): string[] {
  const font: unknown = map.getLayoutProperty(SITE_LAYERS.count, 'text-font');
  return Array.isArray(font) ? font.filter((name) => typeof name === 'string') : [];
}

function toNumbers(drawing: Drawing) {
  return {
    type: 'FeatureCollection' as const,
    features: drawing.map(({ outline, holes }, position) => {
      const rings = [outline, ...holes].map((ring) => ring.map(([x, y]): [number, number] => [x, y]));
      const [longitude = 0, latitude = 0] = polylabel(rings, 1e-6);
      return {
        type: 'Feature' as const,
        properties: { number: String(position + 1) },
        geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
      };
    }),
  };
}
