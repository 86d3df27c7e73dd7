import type { ExpressionSpecification, LayerSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { Theme } from '#data/model/theme';
import { MAX_TILE_ZOOM } from '#data/model/tile-zoom';
import {
  byRingRadius,
  byZoom,
  HAS_FIGURE,
  IS_OPEN,
  LARGEST_FIRST,
  number,
  OUTER_PEOPLE,
  outerRadius,
  radius,
  scaled,
} from './dot-expressions';
import { HALO_GAP, type ImageKind, imageId, OPEN_RING_GAP } from './dot-images';
import { LEAST_PIXELS_PER_ROOT, NO_FIGURE_RADIUS } from './dot-size';
import { PALETTES } from './palette';
import { type Selection, selectionFilter } from './selection';

export const SITES_SOURCE = 'sites';
/** The one layer of the tiles of `/tiles/{z}/{x}/{y}.mlt`. */
export const SITES_TILE_LAYER = 'sites';

export const SITE_LAYERS = {
  /** Invisible; keeps the names of the ground off the dots. */
  room: 'sites-room',
  halo: 'sites-halo',
  wash: 'sites-wash',
  disc: 'sites-disc',
  ring: 'sites-ring',
  openRing: 'sites-open-ring',
  noFigure: 'sites-no-figure',
  announced: 'sites-announced',
  hovered: 'sites-hovered',
  pointed: 'sites-pointed',
  selectedCasing: 'sites-selected-casing',
  selected: 'sites-selected',
  incident: 'sites-incident',
  count: 'sites-count',
  /** Invisible; larger than the dots, so that small ones can be hit with a finger. */
  target: 'sites-target',
} as const;

const CITY_PRECISION = 2;
/** Pixels between a dot and the ring of its selection: an open ring lies between. */
const SELECTED_GAP = 4.5;
/** Least radius in pixels that can be pointed at. */
const TARGET_RADIUS = 12;
/** The radius from which on the number of events fits inside the disc, by that number: `9`, `123`, `1,234`, `12k`. */
const COUNT_INSIDE_RADIUS: ExpressionSpecification = ['step', number('n'), 10, 100, 13, 1_000, 18, 10_000, 14];

/** The vector source of sites for one query and data version. `query` is formatted, without a question mark. */
export function makeSitesSource(tiles: string): VectorSourceSpecification {
  return { type: 'vector', encoding: 'mlt', tiles: [tiles], minzoom: 0, maxzoom: MAX_TILE_ZOOM };
}

/** The layers of the data, lowest first: rings and discs by people, marks, counts, and the targets of pointers. */
export function makeSiteLayers(
  theme: Theme,
  textFont: readonly string[],
  selected: Selection | null,
  hovered: Selection | null,
): LayerSpecification[] {
  return [
    ...makeDotLayers(theme),
    ...makeHollowLayers(theme),
    ...makeEmphasisLayers(theme, selected, hovered),
    ...makeMarkLayers(theme, textFont),
  ];
}

/** Lowest claims as discs, highest as rings, what lies between washed; a halo where only the city is known. */
function makeDotLayers(theme: Theme): LayerSpecification[] {
  const { accent, accentWash, paper } = PALETTES[theme];
  return [
    {
      ...from(SITE_LAYERS.room),
      type: 'symbol',
      layout: { ...imageLayout('room', theme, OUTER_PEOPLE, 0), 'icon-ignore-placement': false, 'icon-padding': 0 },
    },
    {
      ...from(SITE_LAYERS.halo),
      type: 'symbol',
      filter: ['all', ['>=', number('precision'), CITY_PRECISION], ['has', 'place']],
      layout: imageLayout('halo', theme, OUTER_PEOPLE, HALO_GAP),
    },
    {
      ...from(SITE_LAYERS.wash),
      type: 'circle',
      filter: HAS_FIGURE,
      layout: { 'circle-sort-key': LARGEST_FIRST },
      paint: { 'circle-color': accentWash, 'circle-radius': byZoom((stop) => radius(number('high'), stop)) },
    },
    {
      ...from(SITE_LAYERS.disc),
      type: 'circle',
      filter: ['>', number('low'), 0],
      layout: { 'circle-sort-key': ['-', 0, number('low')] },
      paint: {
        'circle-color': accent,
        'circle-opacity': 0.85,
        'circle-radius': byZoom((stop) => radius(number('low'), stop)),
        // A thread of paper keeps a small disc visible on a large one.
        'circle-stroke-color': paper,
        'circle-stroke-width': 0.75,
        'circle-stroke-opacity': 0.8,
      },
    },
    {
      ...from(SITE_LAYERS.ring),
      type: 'circle',
      filter: ['all', HAS_FIGURE, ['!', IS_OPEN]],
      layout: { 'circle-sort-key': LARGEST_FIRST },
      paint: {
        'circle-color': 'transparent',
        'circle-radius': byZoom((stop) => ['-', radius(number('high'), stop), 0.75]),
        'circle-stroke-color': accent,
        'circle-stroke-width': 1.5,
      },
    },
    {
      ...from(SITE_LAYERS.openRing),
      type: 'symbol',
      filter: ['all', HAS_FIGURE, IS_OPEN],
      layout: imageLayout('open-ring', theme, number('high'), OPEN_RING_GAP),
    },
  ];
}

/** Events without a figure: hollow; those only announced: hollow and dotted. */
function makeHollowLayers(theme: Theme): LayerSpecification[] {
  const { paper, quietInk } = PALETTES[theme];
  const isAnnounced: ExpressionSpecification = ['all', ['>', number('announced'), 0], ['==', number('unknown'), 0]];
  return [
    {
      ...from(SITE_LAYERS.noFigure),
      type: 'circle',
      filter: ['all', ['!', HAS_FIGURE], ['!', isAnnounced]],
      paint: {
        'circle-color': paper,
        'circle-radius': NO_FIGURE_RADIUS - 0.6,
        'circle-stroke-color': quietInk,
        'circle-stroke-width': 1.3,
      },
    },
    {
      ...from(SITE_LAYERS.announced),
      type: 'symbol',
      filter: ['all', ['!', HAS_FIGURE], isAnnounced],
      layout: { ...ALWAYS_DRAWN, 'icon-image': imageId('announced', theme, NO_FIGURE_RADIUS) },
    },
  ];
}

/** Rings around what is hovered in a list, pointed at on the map, or selected. */
function makeEmphasisLayers(theme: Theme, selected: Selection | null, hovered: Selection | null): LayerSpecification[] {
  const { accent, focus, paper } = PALETTES[theme];
  const around = (gap: number) => byZoom((stop) => ['+', outerRadius(stop), gap]);
  const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];
  return [
    {
      ...from(SITE_LAYERS.hovered),
      type: 'circle',
      filter: selectionFilter(hovered),
      paint: {
        'circle-color': 'transparent',
        'circle-radius': around(0),
        'circle-stroke-color': accent,
        'circle-stroke-width': 3,
      },
    },
    {
      ...from(SITE_LAYERS.pointed),
      type: 'circle',
      paint: {
        'circle-color': 'transparent',
        'circle-radius': around(-0.5),
        'circle-stroke-color': ['case', HAS_FIGURE, accent, PALETTES[theme].quietInk],
        'circle-stroke-width': ['case', isPointed, 3, 0],
      },
    },
    {
      ...from(SITE_LAYERS.selectedCasing),
      type: 'circle',
      filter: selectionFilter(selected),
      paint: {
        'circle-color': 'transparent',
        'circle-radius': around(SELECTED_GAP - 0.75),
        'circle-stroke-color': paper,
        'circle-stroke-width': 3.5,
      },
    },
    {
      ...from(SITE_LAYERS.selected),
      type: 'circle',
      filter: selectionFilter(selected),
      paint: {
        'circle-color': 'transparent',
        'circle-radius': around(SELECTED_GAP),
        'circle-stroke-color': focus,
        'circle-stroke-width': 2,
      },
    },
  ];
}

/** Incident marks, numbers of events, and the invisible targets. */
function makeMarkLayers(theme: Theme, textFont: readonly string[]): LayerSpecification[] {
  const { onAccent, ink, textHalo } = PALETTES[theme];
  return [
    {
      ...from(SITE_LAYERS.incident),
      type: 'symbol',
      filter: ['>', number('incidents'), 0],
      layout: { ...ALWAYS_DRAWN, 'icon-image': imageId('incident', theme), 'icon-offset': INCIDENT_OFFSET },
    },
    {
      ...from(SITE_LAYERS.count),
      type: 'symbol',
      filter: ['>', number('n'), 1],
      layout: {
        'text-field': [
          'case',
          ['>=', number('n'), 10_000],
          ['concat', ['to-string', ['round', ['/', number('n'), 1_000]]], 'k'],
          ['number-format', number('n'), { locale: 'en-US' }],
        ],
        'text-font': [...textFont],
        'text-size': COUNT_TEXT_SIZE,
        'text-anchor': ['case', COUNT_FITS_INSIDE, 'center', 'left'],
        'text-radial-offset': byZoom((stop) => [
          'case',
          COUNT_FITS_INSIDE,
          0,
          ['/', ['+', outerRadius(stop), COUNT_GAP], COUNT_TEXT_SIZE],
        ]),
        'text-padding': 1,
        'symbol-sort-key': LARGEST_FIRST,
      },
      paint: {
        'text-color': ['case', COUNT_FITS_INSIDE, onAccent, ink],
        'text-halo-color': textHalo,
        'text-halo-width': ['case', COUNT_FITS_INSIDE, 0, 1.4],
      },
    },
    {
      ...from(SITE_LAYERS.target),
      type: 'circle',
      paint: {
        'circle-opacity': 0,
        'circle-radius': byZoom((stop) => ['max', outerRadius(stop), TARGET_RADIUS]),
      },
    },
  ];
}

const ALWAYS_DRAWN = {
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'symbol-sort-key': LARGEST_FIRST,
} as const;
const COUNT_TEXT_SIZE = 11;
/** Pixels between a dot and the number beside it: room for the ring of a selection. */
const COUNT_GAP = 5;
/** Only discs that are wide enough at every zoom, so that a number does not jump in and out. Piles keep it beside. */
const COUNT_FITS_INSIDE: ExpressionSpecification = [
  'all',
  ['!', ['>', number('pile'), 0]],
  ['>=', ['*', LEAST_PIXELS_PER_ROOT, ['sqrt', scaled(number('low'))]], COUNT_INSIDE_RADIUS],
];

/** Half the side of a square in a circle: the upper right of a dot lies so far right and up. */
const DIAGONAL = Math.SQRT1_2;
const INCIDENT_OFFSET: ExpressionSpecification = byZoom((stop) =>
  byRingRadius(OUTER_PEOPLE, (ringRadius) => {
    const offset = Math.max(ringRadius * stop.share, NO_FIGURE_RADIUS) * DIAGONAL + 2;
    return ['literal', [offset, -offset]];
  }),
);

/**
 * The image of a dot's size, scaled to the dot's exact radius. The image is chosen by people alone, because an image
 * cannot change between whole zooms; only its size does.
 */
function imageLayout(kind: ImageKind, theme: Theme, people: ExpressionSpecification, gap: number) {
  const imageRadius = byRingRadius(people, (ringRadius) => ringRadius);
  return {
    ...ALWAYS_DRAWN,
    'icon-image': byRingRadius(people, (ringRadius) => imageId(kind, theme, ringRadius)),
    'icon-size': byZoom((stop) => ['/', ['+', outerRadius(stop), gap], ['+', imageRadius, gap]]),
  };
}

function from<Id extends string>(id: Id) {
  return { id, source: SITES_SOURCE, 'source-layer': SITES_TILE_LAYER };
}
