import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { letterOf } from '#data/model/place-set';
import type { Theme } from '#data/model/theme';
import { PALETTES } from './palette';
import type { Selection } from './selection';

/** The letters of compared places, on their centres: they show also where a place is one of many in a cluster. */
export const LETTERS_SOURCE = 'letters';
export const LETTERS_LAYER = 'letters';
export const LETTER_POINTS_LAYER = 'letter-points';

type Letters = {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    geometry: { type: 'Point'; coordinates: [number, number] };
    properties: { letter: string };
  }[];
};

/** The points to letter: none unless places are compared. */
export function makeLetters(selected: Selection | null): Letters {
  const places = selected?.kind === 'places' ? selected.places : [];
  return {
    type: 'FeatureCollection',
    features: places.map(({ lngLat: [longitude, latitude] }, position) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { letter: letterOf(position) },
    })),
  };
}

export function makeLettersSource(selected: Selection | null): GeoJSONSourceSpecification {
  return { type: 'geojson', data: makeLetters(selected) };
}

/**
 * Letters at the upper left, where no incident mark stands, of a point that shows which spot of the ground they mean: in
 * a cluster the dot lies elsewhere.
 */
export function makeLettersLayers(theme: Theme, textFont: readonly string[]): LayerSpecification[] {
  const { focus, paper, textHalo } = PALETTES[theme];
  const points: LayerSpecification = {
    id: LETTER_POINTS_LAYER,
    source: LETTERS_SOURCE,
    type: 'circle',
    paint: { 'circle-color': focus, 'circle-radius': 4, 'circle-stroke-color': paper, 'circle-stroke-width': 1.5 },
  };
  const letters: LayerSpecification = {
    id: LETTERS_LAYER,
    source: LETTERS_SOURCE,
    type: 'symbol',
    layout: {
      'text-field': ['get', 'letter'],
      'text-font': [...textFont],
      'text-size': 17,
      'text-offset': [-0.9, -0.9],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': focus, 'text-halo-color': textHalo, 'text-halo-width': 2.5 },
  };
  return [points, letters];
}
