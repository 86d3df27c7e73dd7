'use client';

import { useEffect, useRef, useState } from 'react';
import type { Camera } from '#data/model/address';
import type { Bounds } from '#data/model/position';
import type { Theme } from '#data/model/theme';
import { EMBEDDED_MAX_ZOOM } from './basemap-style';
import type { DrawChange, DrawingView } from './drawing-view';
import { Legend } from './legend';
import { MapButtons } from './map-buttons';
import { MapNote } from './map-note';
import type {
  Basemap,
  MapController,
  MapEvents,
  MapProblem,
  MapView,
  Padding,
  PointedSite,
  SiteChoice,
} from './map-view';
import styles from './protest-map.module.css';
import type { Selection } from './selection';
import { SiteLabel } from './site-label';

export type { DraftAct, DrawChange, DrawingView, DrawTool } from './drawing-view';
export type { Basemap, Padding, PointedSite, SiteChoice } from './map-view';
export type { Selection } from './selection';

export type ProtestMapProps = {
  /** The query as `formatQuery` writes it. */
  query: string;
  version: string;
  selected: Selection | null;
  /** What the reader points at in a list. */
  hovered?: Selection | null;
  camera: Camera | null;
  theme: Theme;
  padding: Padding;
  basemap: Basemap;
  /** What the reader draws; null or left out where there is nothing to draw. */
  drawing?: DrawingView | null;
  onSelect(choice: SiteChoice): void;
  /** A choice with Shift, or by a finger that rested; chosen like any other where nothing can be compared. */
  onCompare?(choice: SiteChoice): void;
  onMoveEnd(camera: Camera, bounds: Bounds): void;
  onBounds?(bounds: Bounds): void;
  onDraw?: ((change: DrawChange) => void) | undefined;
  /** This browser can draw no map. */
  onNoMap?(): void;
};

const REGION_TEXT =
  'Move with the arrow keys, zoom with plus and minus; Enter opens what is under the cross, Shift and Enter compares it. The list of places says the same in text.';

/** The map of the current query. It holds no state of the atlas: what it shows comes in, what the reader does goes out. */
export function ProtestMap(props: ProtestMapProps) {
  const { basemap, padding } = props;
  const [problem, setProblem] = useState<MapProblem | null>(null);
  const [pointed, setPointed] = useState<PointedSite | null>(null);
  const [credits, setCredits] = useState<readonly string[]>([basemap.attribution]);
  const [zoom, setZoom] = useState(props.camera?.zoom ?? 4);
  const [scale, setScale] = useState(1);
  const { container, controller } = useMapController(props, {
    onSelect: props.onSelect,
    onCompare: props.onCompare ?? props.onSelect,
    onPoint: setPointed,
    onMoveEnd: props.onMoveEnd,
    onBounds: (bounds) => props.onBounds?.(bounds),
    onCredits: setCredits,
    onZoom: setZoom,
    onScale: setScale,
    onProblem: (next) => {
      setProblem(next);
      if (next === 'no-webgl') props.onNoMap?.();
    },
    onDraw: (change) => props.onDraw?.(change),
  });
  const isEmbedded = basemap.styleUrl === null;

  return (
    <section className={styles.region} id="map" tabIndex={-1} aria-label="Map, legend and credits">
      <p className="visually-hidden">{REGION_TEXT}</p>
      <div className={styles.canvas} ref={container} />
      <span className={styles.cross} style={crossAt(padding)} aria-hidden="true" />
      {pointed === null ? null : <SiteLabel pointed={pointed} />}
      <MapNote problem={problem} padding={padding} hasNoStreets={isEmbedded && zoom >= EMBEDDED_MAX_ZOOM - 0.05} />
      {problem === 'no-webgl' ? null : (
        <div className={styles.controls} style={{ bottom: padding.bottom + 8, left: padding.left + 8 }}>
          <MapButtons
            onZoom={(steps) => controller.current?.zoomBy(steps)}
            onShowAll={() => controller.current?.showAll()}
          />
          <Legend zoom={zoom} scale={scale} />
          <p className={styles.credits}>{credits.join(' · ')}</p>
        </div>
      )}
    </section>
  );
}

/** Keeps one controller for the life of the container. MapLibre comes in a chunk of its own, after the first paint. */
function useMapController(props: ProtestMapProps, events: MapEvents) {
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const latest = useRef({ events, view: toView(props), props });

  useEffect(() => {
    latest.current = { events, view: toView(props), props };
    controller.current?.show(latest.current.view);
  });

  useEffect(() => {
    let isGone = false;
    const element = container.current;
    if (element === null) return undefined;
    const start = async () => {
      const { createMapController } = await import('./controller');
      if (isGone) return;
      const { basemap } = latest.current.props;
      controller.current = createMapController(
        element,
        { basemap, isStill: prefersStillness(), view: latest.current.view },
        forwardTo(() => latest.current.events),
      );
    };
    start().catch((error: unknown) => {
      latest.current.events.onProblem('basemap');
      reportError(error);
    });
    return () => {
      isGone = true;
      controller.current?.destroy();
      controller.current = null;
    };
  }, []);

  return { container, controller };
}

/** Events that always reach the newest handlers, so that the map need not be made anew when those change. */
function forwardTo(current: () => MapEvents): MapEvents {
  return {
    onSelect: (choice) => current().onSelect(choice),
    onCompare: (choice) => current().onCompare(choice),
    onPoint: (pointed) => current().onPoint(pointed),
    onMoveEnd: (camera, bounds) => current().onMoveEnd(camera, bounds),
    onBounds: (bounds) => current().onBounds(bounds),
    onCredits: (credits) => current().onCredits(credits),
    onZoom: (zoom) => current().onZoom(zoom),
    onScale: (scale) => current().onScale(scale),
    onProblem: (problem) => current().onProblem(problem),
    onDraw: (change) => current().onDraw(change),
  };
}

function toView(props: ProtestMapProps): MapView {
  const { query, version, selected, hovered = null, theme, padding, camera, drawing = null } = props;
  return { query, version, selected, hovered, theme, padding, camera, drawing };
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The middle of what the padding leaves free. */
function crossAt({ top, right, bottom, left }: Padding) {
  return { left: `calc(50% + ${(left - right) / 2}px)`, top: `calc(50% + ${(top - bottom) / 2}px)` };
}
