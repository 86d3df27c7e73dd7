import type { Map as MapLibreMap } from 'maplibre-gl';
import { BASEMAP_SOURCE } from './basemap-style';
import type { MapEvents } from './map-view';
import { SITES_SOURCE } from './sites-layers';

/** Says on the container whether all that was asked for is drawn: tests and picture-takers wait for `idle`. */
export function markState(map: MapLibreMap): void {
  const set = (state: 'busy' | 'idle') => () => {
    map.getContainer().dataset.mapState = state;
  };
  set('busy')();
  map.on('dataloading', set('busy'));
  map.on('movestart', set('busy'));
  map.on('idle', set('idle'));
}

/** Tells a failure once, and once that it is over. Tiles given up because the reader moved on are no failure. */
export function reportProblems(map: MapLibreMap, events: MapEvents): void {
  let problem: 'tiles' | 'basemap' | null = null;
  map.on('error', (event) => {
    const isSites = 'sourceId' in event && event.sourceId === SITES_SOURCE;
    if (problem === 'tiles' || (problem === 'basemap' && !isSites)) return;
    problem = isSites ? 'tiles' : 'basemap';
    events.onProblem(problem);
  });
  map.on('sourcedata', (event) => {
    const isSites = event.sourceId === SITES_SOURCE;
    if (problem === null || isSites !== (problem === 'tiles') || event.tile === undefined) return;
    problem = null;
    events.onProblem(null);
  });
  // What a lost connection has kept back is asked for again when it returns.
  const askAgain = () => {
    for (const id of problem === null ? [] : [BASEMAP_SOURCE, SITES_SOURCE])
      if (map.getSource(id)) map.refreshTiles(id);
  };
  window.addEventListener('online', askAgain);
  map.on('remove', () => window.removeEventListener('online', askAgain));
}
