import {
  addProtocol,
  type FilterSpecification,
  type GeoJSONSource,
  GPUInitializationError,
  type LngLatBoundsLike,
  Map as MapLibreMap,
  type MapOptions,
  setWorkerUrl,
} from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { LOWER_48 } from '#data/geo/lower-48';
import { formatCamera } from '#data/model/address';
import type { LngLat } from '#data/model/position';
import { EMBEDDED_MAX_ZOOM, fontStack } from './basemap-style';
import { createCameraEcho } from './camera-echo';
import { drawImage, IMAGE_PIXEL_RATIO } from './dot-images';
import { createDrawingDoor } from './drawing-door';
import { keepDrawing } from './drawing-style';
import { DRAWING_MAX_ZOOM } from './drawing-view';
import { followScale } from './follow-scale';
import { createForeignStyle } from './foreign-style';
import { LETTERS_SOURCE, makeLetters } from './letters';
import { jumpTo, readCamera, readFreeBounds } from './map-camera';
import { markState, reportProblems } from './map-state';
import { addSites, findTextFont, makeStyle, toTilesUrl } from './map-style';
import type { Basemap, MapController, MapEvents, MapView, Padding } from './map-view';
import { createPointer } from './pointer';
import { selectionFilter } from './selection';
import { SITE_LAYERS, SITES_SOURCE } from './sites-layers';
import { createTileTurns } from './tile-turns';

const ALL: LngLatBoundsLike = [LOWER_48.west, LOWER_48.south, LOWER_48.east, LOWER_48.north];
const FLIGHT_MILLISECONDS = 900;
const EASE_MILLISECONDS = 220;
const FADE_MILLISECONDS = 150;
const STREET_MAX_ZOOM = 18;

export type ControllerOptions = {
  basemap: Basemap;
  view: MapView;
  /** No fading and no flights, for readers who want none and for tests. */
  isStill: boolean;
};

let isPrepared = false;

/** What MapLibre needs once a page. Version 6 draws nothing without the address of its worker. */
function prepareOnce(): void {
  if (isPrepared) return;
  setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);
  addProtocol('pmtiles', new Protocol().tile);
  isPrepared = true;
}

/**
 * Makes the map in a container. The only owner of the MapLibre map: everything it shows comes in through `show`,
 * everything the reader does goes out through `events`. Null, after `onProblem('no-webgl')`, where it cannot be drawn.
 */
export function createMapController(
  container: HTMLElement,
  options: ControllerOptions,
  events: MapEvents,
): MapController | null {
  prepareOnce();
  const map = createMap(container, options);
  if (map === null) events.onProblem('no-webgl');
  return map && controlMap(map, options, events);
}

function controlMap(map: MapLibreMap, { basemap, view, isStill }: ControllerOptions, events: MapEvents): MapController {
  const echo = createCameraEcho();
  const styles = createStyles(map, basemap);
  const pointer = createPointer(
    map,
    events,
    (target) => flyTo(target),
    () => (shown.drawing?.tool ?? 'look') !== 'look',
  );
  const drawing = createDrawingDoor(map, events);
  let shown = view;

  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id);
    if (image !== null && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: IMAGE_PIXEL_RATIO });
  });
  styles.set(view);
  drawing.show(view);
  if (view.camera !== null && echo.shouldGoTo(view.camera)) jumpTo(map, view.camera);
  reportProblems(map, events);
  markState(map);
  followScale(map, () => shown, events.onScale);
  let rested = readCamera(map);
  map.on('moveend', () => {
    const camera = readCamera(map);
    const bounds = readFreeBounds(map);
    events.onBounds(bounds);
    // Padding moves the map but not the camera.
    if (formatCamera(camera) === formatCamera(rested)) return;
    rested = camera;
    echo.report(camera);
    events.onMoveEnd(camera, bounds);
  });
  map.on('zoom', () => events.onZoom(map.getZoom()));
  map.once('load', () => {
    events.onZoom(map.getZoom());
    events.onBounds(readFreeBounds(map));
    if (basemap.styleUrl !== null) events.onCredits(readCredits(map));
  });

  function flyTo({ lngLat: [longitude, latitude], zoom }: { lngLat: LngLat; zoom: number }): void {
    const duration = isStill ? 0 : FLIGHT_MILLISECONDS;
    // A flight breaks off whatever moves the map, also a change of padding that is under way.
    const { padding } = shown;
    map.flyTo({ center: [longitude, latitude], zoom: Math.min(zoom, map.getMaxZoom()), padding, duration });
  }

  return {
    show(next) {
      const last = shown;
      shown = next;
      styles.update(last, next);
      if ((last.drawing === null) !== (next.drawing === null)) map.setMaxZoom(maxZoomOf(basemap, next));
      if (last.drawing?.tool !== next.drawing?.tool) pointer.clear();
      drawing.show(next);
      if (last.query !== next.query || last.version !== next.version) pointer.clear();
      if (!isSamePadding(last.padding, next.padding)) {
        map.easeTo({ padding: next.padding, duration: isStill ? 0 : EASE_MILLISECONDS });
      }
      if (next.camera !== null && echo.shouldGoTo(next.camera)) {
        const { longitude, latitude, zoom } = next.camera;
        flyTo({ lngLat: [longitude, latitude], zoom });
      }
    },
    flyTo,
    zoomBy(steps) {
      map.easeTo({ zoom: map.getZoom() + steps, duration: isStill ? 0 : EASE_MILLISECONDS });
    },
    showAll() {
      map.fitBounds(ALL, { duration: isStill ? 0 : FLIGHT_MILLISECONDS });
    },
    destroy() {
      drawing.destroy();
      pointer.destroy();
      map.remove();
    },
  };
}

function createMap(container: HTMLElement, { basemap, view, isStill }: ControllerOptions): MapLibreMap | null {
  const options: MapOptions = {
    container,
    maxZoom: maxZoomOf(basemap, view),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: isStill ? 0 : FADE_MILLISECONDS,
    reduceMotion: isStill,
    locale: { 'Map.Title': 'Map, to be moved with the arrow keys' },
  };
  try {
    const map = new MapLibreMap(options);
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setPadding(view.padding);
    map.fitBounds(ALL, { duration: 0 });
    return map;
  } catch (error) {
    if (error instanceof GPUInitializationError) return null;
    throw error;
  }
}

/** Ground is drawn closer than the embedded map has anything to show. */
function maxZoomOf({ styleUrl }: Basemap, { drawing }: MapView): number {
  if (drawing !== null) return DRAWING_MAX_ZOOM;
  return styleUrl === null ? EMBEDDED_MAX_ZOOM : STREET_MAX_ZOOM;
}

/** Brings the style to what a view asks for, by the smallest change that does it. */
function createStyles(map: MapLibreMap, basemap: Basemap) {
  const origin = location.origin;
  const families = getComputedStyle(map.getContainer()).fontFamily;
  // The first family is the web font itself; the framework's fallback after it cannot be loaded by address.
  const pageFonts = families.split(',', 1).map((family) => family.trim());
  const turns = createTileTurns(map);
  let current: MapView;
  const foreign =
    basemap.styleUrl === null
      ? null
      : createForeignStyle(map, basemap.styleUrl, (previous, fetched) => {
          const font = findTextFont(fetched) ?? fontStack('SemiBold', pageFonts);
          return keepDrawing(previous, addSites(fetched, current, font, origin));
        });

  /** A foreign style is fetched and gets the data laid over it; the embedded one is made here, whole. */
  function set(view: MapView): void {
    current = view;
    turns.forget();
    if (foreign !== null) foreign.set(view.theme);
    else map.setStyle(makeStyle(view, basemap, pageFonts, origin), { transformStyle: keepDrawing });
  }

  function setFilter(layer: string, filter: FilterSpecification): void {
    if (map.getLayer(layer)) map.setFilter(layer, filter);
  }

  function update(last: MapView, next: MapView): void {
    current = next;
    // A style that is still on its way would come with what was asked for before.
    if (last.theme !== next.theme || !map.getSource(SITES_SOURCE)) {
      set(next);
      return;
    }
    if (last.query !== next.query || last.version !== next.version) {
      turns.set(toTilesUrl(next, origin));
    }
    const selected = selectionFilter(next.selected);
    if (JSON.stringify(selected) !== JSON.stringify(selectionFilter(last.selected))) {
      setFilter(SITE_LAYERS.selected, selected);
      setFilter(SITE_LAYERS.selectedCasing, selected);
      map.getSource<GeoJSONSource>(LETTERS_SOURCE)?.setData(makeLetters(next.selected));
    }
    const hovered = selectionFilter(next.hovered);
    if (JSON.stringify(hovered) !== JSON.stringify(selectionFilter(last.hovered)))
      setFilter(SITE_LAYERS.hovered, hovered);
  }

  return { set, update };
}

/** What the sources of a style ask to be credited with. They may write HTML: only its text is taken. */
function readCredits(map: MapLibreMap): string[] {
  const credits = Object.keys(map.getStyle().sources).flatMap((id) => map.getSource(id)?.attribution ?? []);
  const texts = credits.map((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim());
  return [...new Set(texts)].filter((text) => text !== '');
}

function isSamePadding(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
