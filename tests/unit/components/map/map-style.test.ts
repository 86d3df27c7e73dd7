import { createExpression, featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCALE_STATE } from '../../../../components/map/dot-expressions';
import { drawImage, IMAGE_KINDS } from '../../../../components/map/dot-images';
import { radiusForPeople } from '../../../../components/map/dot-size';
import { findTextFont, makeStyle, toTilesUrl } from '../../../../components/map/map-style';
import { selectionFilter } from '../../../../components/map/selection';
import { SITE_LAYERS } from '../../../../components/map/sites-layers';

const BASEMAP = {
  archive: '/basemap/us-abc.pmtiles',
  extendedFont: '/fonts/x.woff2',
  attribution: 'Somebody',
  styleUrl: null,
};
const STATE = { query: 'from=2026-01-23', version: '3', selected: null, hovered: null, theme: 'light' } as const;
const style = makeStyle(STATE, BASEMAP, ['"Inter"', 'sans-serif'], 'https://turnout.test');

function isShown(layerId: string, properties: Record<string, unknown>): boolean {
  const layer = style.layers.find(({ id }) => id === layerId);
  if (layer === undefined || !('filter' in layer)) throw new Error(`Got no filter on ${layerId}.`);
  return featureFilter(layer.filter, layerId).filter({ zoom: 8 }, { type: 1, properties });
}

test.each(['light', 'dark'] as const)('the %s style is one that MapLibre accepts', (theme) => {
  const made = makeStyle(
    { ...STATE, theme, selected: { kind: 'place', slug: 'eugene-or' } },
    BASEMAP,
    ['Inter'],
    'https://turnout.test',
  );
  expect(validateStyleMin(made)).toEqual([]);
});

test('the tiles carry the query and the version of the data', () => {
  expect(toTilesUrl(STATE, 'https://turnout.test')).toBe(
    'https://turnout.test/tiles/{z}/{x}/{y}.mlt?from=2026-01-23&v=3',
  );
  expect(toTilesUrl({ query: '', version: 'a b' }, '')).toBe('/tiles/{z}/{x}/{y}.mlt?v=a%20b');
});

test.each([
  ['a range', { low: 200, high: 500 }, ['disc', 'ring']],
  ['an open range', { low: 200, high: 200, open: 1 }, ['disc', 'openRing']],
  ['"at most" alone, without a floor', { high: 100 }, ['ring']],
  ['no figure', { unknown: 1 }, ['noFigure']],
  ['only announced', { announced: 1 }, ['announced']],
  ['no figure beside an announced one', { n: 2, unknown: 1, announced: 1 }, ['noFigure']],
] as const)('%s is drawn as it should be', (_words, properties, expected) => {
  const kinds = ['disc', 'ring', 'openRing', 'noFigure', 'announced'] as const;
  expect(kinds.filter((kind) => isShown(SITE_LAYERS[kind], properties))).toEqual(expected);
});

test('a halo is drawn where only the city is known, and not around clusters of many places', () => {
  expect(isShown(SITE_LAYERS.halo, { precision: 2, place: 'eugene-or' })).toBe(true);
  expect(isShown(SITE_LAYERS.halo, { place: 'eugene-or' })).toBe(false);
  expect(isShown(SITE_LAYERS.halo, { precision: 2, n: 40 })).toBe(false);
});

test('discs on the map have the radius of the legend, at every zoom and scale and for every number', () => {
  const layer = style.layers.find(({ id }) => id === SITE_LAYERS.disc);
  const paint = layer?.type === 'circle' ? layer.paint?.['circle-radius'] : undefined;
  const state = { [SCALE_STATE]: 1 };
  const parsed = createExpression(paint, 'circle-radius', null, state);
  if (parsed.result === 'error') throw new Error(parsed.value.map(({ message }) => message).join(', '));
  const zooms = fc.integer({ min: 0, max: 14_000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), zooms, fc.constantFrom(1, 2, 5, 100), (low, zoom, scale) => {
      state[SCALE_STATE] = scale;
      const drawn: unknown = parsed.value.evaluate({ zoom }, { type: 1, properties: { low } });
      expect(drawn).toBeCloseTo(radiusForPeople(low, zoom, scale), 6);
    }),
  );
});

test('an event that is in a pile is shown by its place', () => {
  const filter = featureFilter(selectionFilter({ kind: 'event', key: '12', place: 'eugene-or' }), 'selected').filter;
  expect(filter({ zoom: 9 }, { type: 1, properties: { n: 1, event: 12, place: 'eugene-or' } })).toBe(true);
  expect(filter({ zoom: 9 }, { type: 1, id: 12 * 16 + 15, properties: { n: 1, place: 'eugene-or' } })).toBe(true);
  expect(filter({ zoom: 9 }, { type: 1, properties: { n: 2, pile: 1, place: 'eugene-or' } })).toBe(true);
  expect(filter({ zoom: 9 }, { type: 1, properties: { n: 1, event: 13, place: 'eugene-or' } })).toBe(false);
  expect(filter({ zoom: 9 }, { type: 1, id: 13 * 16 + 15, properties: { n: 1, place: 'eugene-or' } })).toBe(false);
});

test('every image that the style names can be drawn', () => {
  const names = JSON.stringify(style).match(/turnout\/[^"]+/g) ?? [];
  expect(new Set(names.map((name) => name.split('/')[1]))).toEqual(new Set(IMAGE_KINDS));
  for (const name of names) {
    const image = drawImage(name);
    expect(image?.data.length).toBe((image?.width ?? 0) * (image?.height ?? 0) * 4);
    const isSeen = image?.data.some((value, index) => index % 4 === 3 && value > 100);
    expect(isSeen).toBe(!name.startsWith('turnout/room/'));
  }
  expect(drawImage('maki/airport')).toBeNull();
});

test('dots take their room after their numbers and before the names of towns, which then keep clear of them', () => {
  // MapLibre finds room for symbols from the top layer down.
  const topDown = style.layers.map(({ id }) => id).toReversed();
  const order = [SITE_LAYERS.count, SITE_LAYERS.room, 'basemap-towns'].map((id) => topDown.indexOf(id));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('numbers over a foreign style are written in that style’s own font', () => {
  const foreign = {
    version: 8 as const,
    sources: {},
    layers: [{ id: 'a', type: 'symbol' as const, source: 's', layout: { 'text-font': ['Noto Sans Regular'] } }],
  };
  expect(findTextFont(foreign)).toEqual(['Noto Sans Regular']);
  expect(findTextFont({ ...foreign, layers: [] })).toBeNull();
});
