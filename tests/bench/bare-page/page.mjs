import { Map as MapLibreMap, setWorkerUrl } from '/maplibre-gl.mjs';

/**
 * One circle for each cluster or site of a source, and nothing else. With `?tiles=` the source is those tiles; without,
 * it is `/points.json` as GeoJSON with `cluster: true`, filtered here and set anew for other days. `?expected=` is how
 * many events there are.
 */
const params = new URLSearchParams(location.search);
const tiles = params.get('tiles');
const SOURCE = 'sites';
const LAYER = 'dots';

setWorkerUrl(new URL('/maplibre-gl-worker.mjs', location.href).href);
const map = new MapLibreMap({
  container: 'map',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#fff' } }],
  },
  bounds: [-127, 23, -64, 51],
  attributionControl: false,
  fadeDuration: 0,
});
await new Promise((resolve) => map.once('load', resolve));

const features = tiles === null ? (await (await fetch('/points.json')).json()).features : [];
const source =
  tiles === null
    ? { type: 'geojson', data: { type: 'FeatureCollection', features }, cluster: true }
    : { type: 'vector', encoding: 'mlt', tiles: [tiles], minzoom: 0, maxzoom: 14 };
map.addSource(SOURCE, source);
map.addLayer({
  id: LAYER,
  source: SOURCE,
  ...(tiles === null ? {} : { 'source-layer': 'sites' }),
  type: 'circle',
  paint: { 'circle-color': '#6b2d6f', 'circle-radius': 6 },
});
await settled(Number(params.get('expected')));

window.bench = {
  firstSettledMs: performance.now(),
  /** Shows the events of other days; the milliseconds until all of them, and no others, are drawn. */
  async changeDays({ first, last, from, to, expected }) {
    const start = performance.now();
    if (tiles === null) {
      const kept = features.filter(({ properties }) => properties.first <= last && properties.last >= first);
      map.getSource(SOURCE).setData({ type: 'FeatureCollection', features: kept });
    } else map.getSource(SOURCE).setTiles([`${tiles}&from=${from}&to=${to}`]);
    await settled(expected);
    return performance.now() - start;
  },
};

/** When the map is idle and what it has drawn adds up. */
function settled(expected) {
  return new Promise((resolve) => {
    const look = () => {
      const drawn = countDrawn();
      document.title = `${drawn} of ${expected} events drawn`;
      if (drawn !== expected) return;
      map.off('idle', look);
      resolve();
    };
    map.on('idle', look);
  });
}

/** Each cluster counts once, however many tiles it reaches into. */
function countDrawn() {
  const drawn = new Map();
  for (const { id, properties } of map.queryRenderedFeatures({ layers: [LAYER] })) {
    // A single point of the GeoJSON source has no id, and its event's number may be some cluster's.
    drawn.set(id ?? `event ${properties.event}`, properties.n ?? properties.point_count ?? 1);
  }
  return [...drawn.values()].reduce((sum, count) => sum + count, 0);
}
