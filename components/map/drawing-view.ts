import type { RingAddress } from '#data/crowds/change-drawing';
import type { Drawing } from '#data/model/drawing';
import type { LngLat } from '#data/model/position';

/** What the reader's hand does on the map: nothing, set corners of ground or of a hole in it, or move corners. */
export type DrawTool = 'look' | 'outline' | 'hole' | 'edit';

/** What can be done to the outline in the making, for those without a keyboard at the map; `focus` takes one there. */
export type DraftAct = 'finish' | 'drop-corner' | 'cancel' | 'focus';

/** The part of a view that is about drawing. The same wish twice is done once: a new one has a new serial. */
export type DrawingView = {
  drawing: Drawing;
  tool: DrawTool;
  wish: { serial: number; act: DraftAct } | null;
};

/** What the reader did with the hand on the map. */
export type DrawChange =
  /** So many corners of the outline in the making are set. */
  | { kind: 'corners'; count: number }
  /** An outline is closed. */
  | { kind: 'closed'; as: 'outline' | 'hole'; corners: readonly LngLat[] }
  /** An outline could not be closed. */
  | { kind: 'refused'; reason: string }
  /** Corners of a ring were moved, added or taken out. */
  | { kind: 'edited'; at: RingAddress; corners: readonly LngLat[] };

/** Ground is drawn closer than the embedded map goes; its lack of streets is told on the map. */
export const DRAWING_MAX_ZOOM = 19;

/** All sources and layers of a drawing begin so. */
export const DRAWING_PREFIX = 'drawing';
