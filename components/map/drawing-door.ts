import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapDrawing } from './drawing';
import type { MapEvents, MapView } from './map-view';
import { SITES_SOURCE } from './sites-layers';

/**
 * Fetches what it takes to draw only when a view asks for it, so that no other page carries it, and passes on the newest
 * view once it is there and the map's style is loaded.
 */
export function createDrawingDoor(map: MapLibreMap, events: MapEvents) {
  let view: MapView | null = null;
  let drawing: MapDrawing | null = null;
  let isComing = false;
  let isGone = false;

  const update = () => {
    if (drawing === null) return;
    if (view?.drawing) {
      drawing.show(view.drawing, view.theme);
      // Tests and picture-takers wait for it.
      map.getContainer().dataset.mapDrawing = view.drawing.tool;
      return;
    }
    drawing.destroy();
    drawing = null;
    delete map.getContainer().dataset.mapDrawing;
  };

  async function open(): Promise<void> {
    const [{ createDrawing }] = await Promise.all([import('./drawing'), styleOf(map)]);
    isComing = false;
    if (isGone || !view?.drawing) return;
    drawing = createDrawing(map, events.onDraw);
    update();
  }

  return {
    show(next: MapView): void {
      view = next;
      if (next.drawing !== null && drawing === null && !isComing) {
        isComing = true;
        open().catch((error: unknown) => {
          isComing = false;
          events.onProblem('basemap');
          reportError(error);
        });
      }
      update();
    },
    /** The map itself goes, and all that is on it. */
    destroy(): void {
      isGone = true;
      drawing?.destroy();
      drawing = null;
    },
  };
}

/** Resolves when the map can take further layers: a style that is on its way has no sources yet. */
async function styleOf(map: MapLibreMap): Promise<void> {
  while (!map.getSource(SITES_SOURCE)) await map.once('styledata');
}
