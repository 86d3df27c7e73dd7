import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { RingAddress } from '#data/crowds/change-drawing';
import type { Drawing } from '#data/model/drawing';
import type { LngLat } from '#data/model/position';
import type { Theme } from '#data/model/theme';
import { createDrawingMarks } from './drawing-marks';
import { drawingStyles } from './drawing-style';
import { DRAWING_PREFIX, type DrawChange, type DrawingView, type DrawTool } from './drawing-view';

/** Decimals of a degree that a drawing keeps, as its address does. */
const PRECISION = 6;
/** How near to the first corner a click closes the outline: a fingertip. */
const REACH_PX = 24;
const MODES: Record<DrawTool, string> = { look: 'static', outline: 'outline', hole: 'hole', edit: 'select' };
const KEYS = { cancel: 'Escape', finish: 'Enter' } as const;

/** The reader's drawing on the map. */
export type MapDrawing = { show(view: DrawingView, theme: Theme): void; destroy(): void };

/**
 * Lets a reader draw on a map whose style is loaded; the only owner of terra-draw. What is drawn comes in through
 * `show`; an outline that is closed goes out and is forgotten here, until it comes back as part of the drawing.
 */
export function createDrawing(map: MapLibreMap, onDraw: (change: DrawChange) => void): MapDrawing {
  const modes = makeModes(onDraw);
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: DRAWING_PREFIX, coordinatePrecision: PRECISION }),
    modes: [modes.outline, modes.hole, modes.select],
    idStrategy: { isValidId: (id) => typeof id === 'string', getId: () => crypto.randomUUID() },
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.start();
  const marks = createDrawingMarks(map);
  const stopListening = listen(map, draw, modes, onDraw);
  let tool: DrawTool = 'look';
  let theme: Theme | null = null;
  let lastWish = 0;

  return {
    show(view, nextTheme) {
      if (nextTheme !== theme) {
        const styles = drawingStyles(nextTheme);
        draw.updateModeOptions<typeof TerraDrawPolygonMode>('outline', { styles: styles.outline });
        draw.updateModeOptions<typeof TerraDrawPolygonMode>('hole', { styles: styles.hole });
        draw.updateModeOptions<typeof TerraDrawSelectMode>('select', { styles: styles.select });
        theme = nextTheme;
      }
      const isOther = !isShown(draw, view.drawing);
      if (isOther || view.tool !== tool) {
        // Features are only exchanged while no hand is on them.
        if (isOther && view.tool === 'edit') draw.setMode(MODES.look);
        if (isOther) exchange(draw, view.drawing);
        if (draw.getMode() !== MODES[view.tool]) draw.setMode(MODES[view.tool]);
        if (view.tool === 'edit' && view.drawing.length > 0)
          draw.selectFeature(ringId({ polygon: view.drawing.length - 1, hole: null }));
        tool = view.tool;
      }
      marks.show(view.drawing, nextTheme);
      if (view.wish === null || view.wish.serial === lastWish) return;
      lastWish = view.wish.serial;
      const mode = tool === 'outline' || tool === 'hole' ? modes[tool] : null;
      if (view.wish.act === 'focus') map.getCanvas().focus();
      else if (view.wish.act === 'drop-corner') draw.undo();
      else if (view.wish.act === 'cancel') mode?.cleanUp();
      else mode?.onKeyUp({ key: KEYS.finish, heldKeys: [], preventDefault: () => undefined });
    },
    destroy() {
      stopListening();
      marks.destroy();
      draw.stop();
    },
  };
}

function makeModes(onDraw: (change: DrawChange) => void) {
  const makePolygonMode = (modeName: 'outline' | 'hole') =>
    new TerraDrawPolygonMode({
      modeName,
      pointerDistance: REACH_PX,
      keyEvents: KEYS,
      showCoordinatePoints: true,
      validation: (feature, { updateType }) => {
        // On the way an outline may cross itself; closed it may not.
        const result = String(updateType) === 'finish' ? ValidateNotSelfIntersecting(feature) : { valid: true };
        if (!result.valid) onDraw({ kind: 'refused', reason: 'the outline crosses itself' });
        return result;
      },
    });
  const editable = {
    feature: {
      draggable: false,
      coordinates: { draggable: true, midpoints: { draggable: true }, deletable: true },
      validation: (feature: GeoJSONStoreFeatures) => ValidateNotSelfIntersecting(feature),
    },
  };
  return {
    outline: makePolygonMode('outline'),
    hole: makePolygonMode('hole'),
    select: new TerraDrawSelectMode({
      pointerDistance: REACH_PX,
      flags: { outline: editable, hole: editable },
      // Whole polygons are deleted in the panel, where it can be undone.
      keyEvents: { deselect: 'Escape', delete: null, rotate: null, scale: null },
    }),
  };
}

/** Tells what the hand did, and lets the keyboard set corners under the cross. */
function listen(
  map: MapLibreMap,
  draw: TerraDraw,
  modes: ReturnType<typeof makeModes>,
  onDraw: (change: DrawChange) => void,
): () => void {
  let told = 0;
  const tellCorners = () => {
    const draft = draw.getSnapshot().find(({ properties }) => properties.currentlyDrawing === true);
    const count = Number(draft?.properties.committedCoordinateCount ?? 0);
    if (count !== told) onDraw({ kind: 'corners', count });
    told = count;
  };
  draw.on('change', tellCorners);
  draw.on('finish', (id, { mode }) => {
    const corners = cornersOf(draw.getSnapshotFeature(id));
    if (mode === 'select') {
      const at = parseRingId(String(id));
      if (at !== null) onDraw({ kind: 'edited', at, corners });
      return;
    }
    draw.removeFeatures([id]);
    tellCorners();
    onDraw({ kind: 'closed', as: mode === 'hole' ? 'hole' : 'outline', corners });
  });
  const onKey = (event: KeyboardEvent) => {
    const current = draw.getMode();
    if (current !== 'outline' && current !== 'hole') return;
    if (event.key === ' ') addCornerAtCross(map, modes[current]);
    else if (event.key === 'Backspace') draw.undo();
    else return;
    event.preventDefault();
  };
  const canvas = map.getCanvas();
  canvas.addEventListener('keydown', onKey);
  return () => canvas.removeEventListener('keydown', onKey);
}

/** Sets a corner where the cross stands, as a click there would. */
function addCornerAtCross(map: MapLibreMap, mode: TerraDrawPolygonMode): void {
  const { lng, lat } = map.getCenter();
  const { x, y } = map.project([lng, lat]);
  const round = (degrees: number) => Number(degrees.toFixed(PRECISION));
  const event = { lng: round(lng), lat: round(lat), containerX: x, containerY: y, heldKeys: [], isContextMenu: false };
  // A pointer that rests elsewhere on the map would otherwise leave its own corner behind.
  mode.onMouseMove({ ...event, button: 'neither' });
  mode.onClick({ ...event, button: 'left' });
}

function ringId({ polygon, hole }: RingAddress): string {
  return hole === null ? `ring-${polygon}` : `ring-${polygon}-${hole}`;
}

function parseRingId(id: string): RingAddress | null {
  const match = /^ring-(\d+)(?:-(\d+))?$/.exec(id);
  return match && { polygon: Number(match[1]), hole: match[2] === undefined ? null : Number(match[2]) };
}

function toFeatures(drawing: Drawing): GeoJSONStoreFeatures[] {
  return drawing.flatMap(({ outline, holes }, polygon) =>
    [outline, ...holes].map((ring, position) => ({
      type: 'Feature' as const,
      id: ringId({ polygon, hole: position === 0 ? null : position - 1 }),
      properties: { mode: position === 0 ? 'outline' : 'hole' },
      geometry: { type: 'Polygon' as const, coordinates: [[...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])] },
    })),
  );
}

function listShown(draw: TerraDraw): GeoJSONStoreFeatures[] {
  return draw.getSnapshot().filter(({ id }) => parseRingId(String(id)) !== null);
}

/** Whether what terra-draw holds is the drawing; a corner that was just moved comes back as it is there already. */
function isShown(draw: TerraDraw, drawing: Drawing): boolean {
  const describe = (features: readonly GeoJSONStoreFeatures[]) =>
    features
      .map(({ id, geometry }) => `${id} ${JSON.stringify(geometry.coordinates)}`)
      .sort()
      .join('\n');
  return describe(listShown(draw)) === describe(toFeatures(drawing));
}

function exchange(draw: TerraDraw, drawing: Drawing): void {
  draw.removeFeatures(listShown(draw).flatMap(({ id }) => id ?? []));
  const refused = draw.addFeatures(toFeatures(drawing)).find(({ valid }) => !valid);
  if (refused !== undefined)
    throw new Error(`Got a ring that cannot be drawn: ${refused.reason ?? 'no reason given'}.`);
}

/** Corners of a polygon, the first not repeated. */
function cornersOf(feature: GeoJSONStoreFeatures | undefined): LngLat[] {
  if (feature?.geometry.type !== 'Polygon') return [];
  const ring = feature.geometry.coordinates[0] ?? [];
  return ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}
