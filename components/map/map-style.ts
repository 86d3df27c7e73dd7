import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { FIRST_TOWN_LAYER, fontStack, makeBasemapStyle } from './basemap-style';
import { SCALE_STATE } from './dot-expressions';
import { LETTERS_SOURCE, makeLettersLayers, makeLettersSource } from './letters';
import type { Basemap, MapView } from './map-view';
import { makeSiteLayers, makeSitesSource, SITE_LAYERS, SITES_SOURCE } from './sites-layers';

/**
 * Hollow dots hide the point of a town, which would fill them; numbers have the first word where names collide, and the
 * room of dots the second.
 */
const ABOVE_TOWNS: ReadonlySet<string> = new Set([
  SITE_LAYERS.room,
  SITE_LAYERS.noFigure,
  SITE_LAYERS.announced,
  SITE_LAYERS.count,
  SITE_LAYERS.target,
]);

/** The part of a view that a whole style is made of. */
export type StyleState = Pick<MapView, 'query' | 'version' | 'selected' | 'hovered' | 'theme'>;

/** Address of the tiles for a query and a version of the data. */
export function toTilesUrl({ query, version }: Pick<MapView, 'query' | 'version'>, origin: string): string {
  return `${origin}/tiles/{z}/{x}/{y}.mlt?${query === '' ? '' : `${query}&`}v=${encodeURIComponent(version)}`;
}

/** The embedded basemap with the data on it: dots below the names of towns, numbers and targets on top. */
export function makeStyle(
  state: StyleState,
  basemap: Basemap,
  pageFonts: readonly string[],
  origin: string,
): StyleSpecification {
  const ground = makeBasemapStyle(state.theme, basemap, pageFonts);
  return addSites(ground, state, fontStack('SemiBold', pageFonts), origin);
}

/** Lays the data over a style of the operator's choice, with numbers in that style's own font. */
export function addSites(
  ground: StyleSpecification,
  { theme, selected, hovered, ...tiles }: StyleState,
  textFont: readonly string[],
  origin: string,
): StyleSpecification {
  const layers = makeSiteLayers(theme, textFont, selected, hovered);
  const isAboveTowns = ({ id }: LayerSpecification) => ABOVE_TOWNS.has(id);
  const towns = ground.layers.findIndex(({ id }) => id === FIRST_TOWN_LAYER);
  const split = towns === -1 ? ground.layers.length : towns;
  return {
    ...ground,
    state: { ...ground.state, [SCALE_STATE]: { default: 1 } },
    sources: {
      ...ground.sources,
      [SITES_SOURCE]: makeSitesSource(toTilesUrl(tiles, origin)),
      [LETTERS_SOURCE]: makeLettersSource(selected),
    },
    layers: [
      ...ground.layers.slice(0, split),
      ...layers.filter((layer) => !isAboveTowns(layer)),
      ...ground.layers.slice(split),
      ...layers.filter(isAboveTowns),
      ...makeLettersLayers(theme, textFont),
    ],
  };
}

/** A font that a foreign style has glyphs for: that of its first layer of names. */
export function findTextFont({ layers }: StyleSpecification): readonly string[] | null {
  for (const layer of layers) {
    const font: unknown = layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
    if (!Array.isArray(font)) continue;
    const names = font.filter((name): name is string => typeof name === 'string');
    if (names.length === font.length) return names;
  }
  return null;
}
