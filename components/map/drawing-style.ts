import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '#data/model/theme';
import { DRAWING_PREFIX } from './drawing-view';
import { PALETTES } from './palette';

type Hex = `#${string}`;

/** The reader's own lines are in ink on a casing of paper: neither a colour of the data nor of a party. */
export function drawingStyles(theme: Theme) {
  const palette = PALETTES[theme];
  const [ink, paper, focus] = [toHex(palette.ink), toHex(palette.paper), toHex(palette.focus)];
  const corner = {
    coordinatePointColor: paper,
    coordinatePointWidth: 4,
    coordinatePointOutlineColor: ink,
    coordinatePointOutlineWidth: 2,
    closingPointColor: focus,
    closingPointWidth: 7,
    closingPointOutlineColor: paper,
    closingPointOutlineWidth: 2,
  };
  const outline = { ...corner, fillColor: ink, fillOpacity: 0.16, outlineColor: ink, outlineWidth: 2.5 };
  return {
    paper,
    ink,
    outline,
    // A hole shows the ground again, as far as a fill can.
    hole: { ...outline, fillColor: paper, fillOpacity: 0.7, outlineWidth: 1.5 },
    select: {
      selectedPolygonColor: focus,
      selectedPolygonFillOpacity: 0.2,
      selectedPolygonOutlineColor: focus,
      selectedPolygonOutlineWidth: 3,
      selectionPointColor: paper,
      selectionPointWidth: 7,
      selectionPointOutlineColor: focus,
      selectionPointOutlineWidth: 2.5,
      midPointColor: focus,
      midPointWidth: 4,
      midPointOutlineColor: paper,
      midPointOutlineWidth: 1.5,
    },
  };
}

/** A new style with what is drawn on the old one: terra-draw lays it there and is not told when a style is changed. */
export function keepDrawing(previous: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  const isDrawn = (id: string) => id.startsWith(`${DRAWING_PREFIX}-`);
  const drawn = Object.entries(previous?.sources ?? {}).filter(([id]) => isDrawn(id));
  if (drawn.length === 0) return next;
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(drawn) },
    layers: [...next.layers, ...(previous?.layers ?? []).filter(({ id }) => isDrawn(id))],
  };
}

function toHex(colour: string): Hex {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`Got "${colour}" when expected a colour such as #1d1c1a.`);
  return `#${colour.slice(1)}`;
}
