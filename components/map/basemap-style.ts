import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '#data/model/theme';
import { imageId } from './dot-images';
import { PALETTES, type Palette } from './palette';

/** The embedded basemap's files; see `data/basemap`. */
export type EmbeddedBasemap = {
  /** Address of the PMTiles archive. */
  archive: string;
  /** Address of a font for letters that the page's own lacks; without it the system's font draws those. */
  extendedFont?: string | null;
};

export const BASEMAP_SOURCE = 'basemap';

/** The first layer above which only names are drawn: data goes below it, so that towns stay legible. */
export const FIRST_TOWN_LAYER = 'basemap-towns';

/** The embedded basemap goes to zoom 9 and has no streets; further in than this it would only be empty. */
export const EMBEDDED_MAX_ZOOM = 11;

/**
 * Font names for MapLibre. The first only tells the weight: no font is called so. The following are the page's own
 * families, which are loaded already; MapLibre draws letters from them, and no glyph files are fetched.
 */
export function fontStack(weight: 'Regular' | 'Medium' | 'SemiBold', pageFonts: readonly string[]): string[] {
  return [`Turnout ${weight}`, ...pageFonts];
}

/** The embedded basemap alone, quiet enough for data to stand on. */
export function makeBasemapStyle(
  theme: Theme,
  basemap: EmbeddedBasemap,
  pageFonts: readonly string[],
): StyleSpecification {
  const colours = PALETTES[theme];
  return {
    version: 8,
    name: `Turnout ${theme}`,
    ...declareExtendedFont(basemap.extendedFont ?? null),
    sources: { [BASEMAP_SOURCE]: { type: 'vector', url: `pmtiles://${basemap.archive}` } },
    layers: [
      ...makeGround(colours),
      ...makeBorders(colours),
      ...makeNames(colours, pageFonts),
      makeTowns(theme, pageFonts),
    ],
  } satisfies StyleSpecification;
}

/** A file is fetched only when a letter of its range is drawn: a few names in Hawaii and abroad. */
function declareExtendedFont(url: string | null): Pick<StyleSpecification, 'font-faces'> {
  if (url === null) return {};
  const face = [{ url, 'unicode-range': ['U+0100-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'] }];
  return { 'font-faces': { 'Turnout Regular': face, 'Turnout Medium': face, 'Turnout SemiBold': face } };
}

/** Sea, land, lakes and rivers. US states lie above the big lakes because their shores are drawn more finely. */
function makeGround({ water, land, states }: Palette): LayerSpecification[] {
  const isBig: ExpressionSpecification = ['==', ['get', 'big'], 1];
  return [
    { id: 'basemap-sea', type: 'background', paint: { 'background-color': water } },
    { ...from('land'), id: 'basemap-land', type: 'fill', paint: { 'fill-color': land } },
    { ...from('near-land'), id: 'basemap-near-land', type: 'fill', minzoom: 5, paint: { 'fill-color': land } },
    { ...from('border-land'), id: 'basemap-border-land', type: 'fill', minzoom: 3, paint: { 'fill-color': land } },
    { ...from('lakes'), id: 'basemap-big-lakes', type: 'fill', filter: isBig, paint: { 'fill-color': water } },
    { ...from('states'), id: 'basemap-states', type: 'fill', paint: { 'fill-color': states } },
    { ...from('lakes'), id: 'basemap-lakes', type: 'fill', filter: ['!', isBig], paint: { 'fill-color': water } },
    {
      ...from('rivers'),
      id: 'basemap-rivers',
      type: 'line',
      minzoom: 3,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': water,
        'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 3, 0.5, 7, 1.4, 9, 2],
        // Rivers are exact to about a kilometre only: they leave before that shows.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8, 1, 9, 0],
      },
    },
  ];
}

/** Hairlines: counties from a region's scale on, then states, then countries. */
function makeBorders({ countyBorder, stateBorder, countryBorder }: Palette): LayerSpecification[] {
  return [
    {
      ...from('county-borders'),
      id: 'basemap-county-borders',
      type: 'line',
      minzoom: 6,
      paint: {
        'line-color': countyBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 9, 1, 12, 1.4],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 6, 0, 6.6, 1],
      },
    },
    {
      ...from('state-borders'),
      id: 'basemap-state-borders',
      type: 'line',
      minzoom: 2,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': stateBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.4, 5, 0.9, 10, 1.8],
      },
    },
    {
      ...from('country-borders'),
      id: 'basemap-country-borders',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': countryBorder, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 5, 1, 10, 2] },
    },
  ];
}

/** Names of waters, counties, states and countries. */
function makeNames({ waterText, backText, textHalo }: Palette, pageFonts: readonly string[]): LayerSpecification[] {
  const halo = { 'text-halo-color': textHalo, 'text-halo-width': 1.2 } as const;
  return [
    {
      ...from('labels'),
      id: 'basemap-waters',
      type: 'symbol',
      filter: isDue('water'),
      maxzoom: 9,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack('Regular', pageFonts),
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 13],
        'text-letter-spacing': 0.14,
        'text-max-width': 6,
      },
      paint: { 'text-color': waterText },
    },
    {
      ...from('labels'),
      id: 'basemap-counties',
      type: 'symbol',
      minzoom: 8,
      filter: isDue('county'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack('Regular', pageFonts),
        'text-transform': 'uppercase',
        'text-size': 10,
        'text-letter-spacing': 0.12,
        'text-padding': 18,
      },
      paint: { 'text-color': backText, ...halo },
    },
    {
      ...from('labels'),
      id: 'basemap-state-names',
      type: 'symbol',
      minzoom: 3,
      maxzoom: 8,
      filter: isDue('state'),
      layout: {
        'text-field': ['step', ['zoom'], ['get', 'code'], 5, ['get', 'name']],
        'text-font': fontStack('Medium', pageFonts),
        'text-transform': 'uppercase',
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9.5, 7, 13],
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': backText, ...halo },
    },
    {
      ...from('labels'),
      id: 'basemap-countries',
      type: 'symbol',
      maxzoom: 5.5,
      filter: isDue('country'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack('Medium', pageFonts),
        'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 5, 14],
        'text-letter-spacing': 0.08,
        'text-max-width': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': backText, ...halo },
    },
  ];
}

/**
 * How far a name may stand from its town's point, in ems: beside it, or clear of a dot of the data that stands there.
 * Only large towns may go further: the name of a small one, far off, would be taken for another place.
 */
const TOWN_REACHES = [0.45, 0.95, 1.6] as const;
const LARGE_TOWN_REACHES = [...TOWN_REACHES, 2.6, 3.8] as const;
const LARGE_TOWN = 200_000;

/** The sides on which a name may stand, nearest first; an anchor is the part of the name that is next to the point. */
function nameAnchors(reaches: readonly number[], best: 'left' | 'right'): ExpressionSpecification {
  const anchors = reaches.flatMap((reach) => {
    const left = ['left', [reach, 0]] as const;
    const right = ['right', [-reach, 0]] as const;
    const upright = ['top', [0, reach], 'bottom', [0, -reach]] as const;
    return best === 'left' ? [...left, ...upright, ...right] : [...right, ...upright, ...left];
  });
  return ['literal', anchors];
}

/** Towns: point and name are one symbol, so that a name that finds no room takes its point away with it. */
function makeTowns(theme: Theme, pageFonts: readonly string[]): LayerSpecification {
  const { townText, backText, textHalo } = PALETTES[theme];
  return {
    ...from('labels'),
    id: FIRST_TOWN_LAYER,
    type: 'symbol',
    minzoom: 3,
    filter: isDue('town'),
    layout: {
      'icon-image': imageId('town', theme),
      'icon-allow-overlap': false,
      'icon-padding': 1,
      'text-field': ['get', 'name'],
      'text-font': [
        'step',
        ['get', 'people'],
        ['literal', fontStack('Regular', pageFonts)],
        60_000,
        ['literal', fontStack('Medium', pageFonts)],
        400_000,
        ['literal', fontStack('SemiBold', pageFonts)],
      ],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        3,
        ['step', ['get', 'people'], 10, 1_000_000, 11],
        8,
        ['step', ['get', 'people'], 10.5, 30_000, 12, 200_000, 14],
        12,
        ['step', ['get', 'people'], 12, 30_000, 14, 200_000, 18],
      ],
      // A dot of the data may stand on the town's own point; its name then moves out until it is clear of the dot.
      'icon-optional': true,
      'text-variable-anchor-offset': [
        'case',
        ['>=', ['get', 'people'], LARGE_TOWN],
        ['case', ['has', 'west'], nameAnchors(LARGE_TOWN_REACHES, 'right'), nameAnchors(LARGE_TOWN_REACHES, 'left')],
        ['case', ['has', 'west'], nameAnchors(TOWN_REACHES, 'right'), nameAnchors(TOWN_REACHES, 'left')],
      ],
      'text-justify': 'auto',
      'text-max-width': 8,
      'text-padding': 3,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': ['step', ['get', 'people'], backText, 60_000, townText],
      'text-halo-color': textHalo,
      'text-halo-width': 1.4,
      'text-halo-blur': 0.3,
    },
  };
}

function from(layer: string) {
  return { source: BASEMAP_SOURCE, 'source-layer': layer };
}

/** Labels of a kind whose time has come. In a filter `zoom` is the tile's whole zoom, and `z` is whole as well. */
function isDue(kind: 'country' | 'state' | 'county' | 'water' | 'town'): ExpressionSpecification {
  return ['all', ['==', ['get', 'kind'], kind], ['<=', ['get', 'z'], ['zoom']]];
}
