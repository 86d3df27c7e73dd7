import type { Camera } from '#data/model/address';
import type { Bounds, LngLat } from '#data/model/position';
import type { Theme } from '#data/model/theme';
import type { EmbeddedBasemap } from './basemap-style';
import type { DrawChange, DrawingView } from './drawing-view';
import type { Selection } from './selection';
import type { Site } from './site';

/** Pixels at each side that something else covers, such as the panel: the camera keeps clear of them. */
export type Padding = { top: number; right: number; bottom: number; left: number };

/** All that the map shows. Plain data: the same view twice changes nothing. */
export type MapView = {
  /** The query as `formatQuery` writes it, without a question mark. */
  query: string;
  /** The data's version: a new one fetches new tiles. */
  version: string;
  selected: Selection | null;
  /** What the reader points at in a list. */
  hovered: Selection | null;
  theme: Theme;
  padding: Padding;
  /** What the reader draws; null where there is nothing to draw. */
  drawing: DrawingView | null;
  /** Where to look; null leaves the camera where it is, at first on the lower 48 states. */
  camera: Camera | null;
};

/** What the ground is drawn with. */
export type Basemap = EmbeddedBasemap & {
  /** Whom to credit for the embedded ground. A full style brings its own credits. */
  attribution: string;
  /** A full style of the operator's choice instead of the embedded one; `{theme}` in it becomes light or dark. */
  styleUrl: string | null;
};

export type MapProblem =
  /** This browser gives no WebGL 2. */
  | 'no-webgl'
  /** The data's tiles do not come. */
  | 'tiles'
  /** The ground does not come; the data may. */
  | 'basemap';

/** What the reader chose on the map. */
export type SiteChoice =
  | { kind: 'place'; slug: string }
  | { kind: 'event'; key: string; place: string | null }
  | { kind: 'pile'; place: string };

/** A site under the pointer or the cross; its middle in the container and its outer radius, in pixels. */
export type PointedSite = { site: Site; x: number; y: number; radius: number };

/** What the reader did. */
export type MapEvents = {
  onSelect(choice: SiteChoice): void;
  /** A choice with Shift, or by a finger that rested. */
  onCompare(choice: SiteChoice): void;
  onPoint(pointed: PointedSite | null): void;
  /** The camera has come to rest elsewhere. `bounds` is what the padding leaves free to see. */
  onMoveEnd(camera: Camera, bounds: Bounds): void;
  /** What is free to see is known, first and whenever it changes, also by padding alone. */
  onBounds(bounds: Bounds): void;
  /** Whom a full style asks to credit, as plain text. */
  onCredits(credits: readonly string[]): void;
  /** While the camera moves, for what follows the zoom. */
  onZoom(zoom: number): void;
  /** How many people get the area of one: see `dot-scale.ts`. */
  onScale(scale: number): void;
  /** Null when what failed works again. */
  onProblem(problem: MapProblem | null): void;
  onDraw(change: DrawChange): void;
};

/** The one door to the map. */
export type MapController = {
  show(view: MapView): void;
  /** Goes somewhere in at most 900 ms; at once where the reader wants no motion. */
  flyTo(target: { lngLat: LngLat; zoom: number }): void;
  zoomBy(steps: number): void;
  /** The lower 48 states, the view one begins with. */
  showAll(): void;
  destroy(): void;
};
