import type { Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import { SITES_SOURCE } from './sites-layers';

/**
 * Gives the source of sites new addresses of tiles by turns: while tiles are on their way the newest wish waits, so
 * that a reader who drags through days has one set of requests under way, sees each set that was begun, and ends with
 * the last. MapLibre itself would begin each set anew, and an answer overtaken could come last and stay.
 */
export function createTileTurns(map: MapLibreMap) {
  let wanted: string | null = null;

  function goOn(): void {
    const source = map.getSource<VectorTileSource>(SITES_SOURCE);
    if (wanted === null || source === undefined || !map.isSourceLoaded(SITES_SOURCE)) return;
    const tiles = wanted;
    wanted = null;
    source.setTiles([tiles]);
  }
  map.on('sourcedata', ({ tile }) => {
    // Events about the source itself come while its tiles still seem to be those asked for.
    if (tile !== undefined) goOn();
  });
  map.on('error', goOn);
  map.on('idle', goOn);

  return {
    /** The tiles that are there stay in sight until the new ones have come. */
    set(tiles: string): void {
      wanted = tiles;
      goOn();
    },
    /** A style made anew brings its own addresses. */
    forget(): void {
      wanted = null;
    },
  };
}
