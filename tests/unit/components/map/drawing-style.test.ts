import type { StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { drawingStyles, keepDrawing } from '../../../../components/map/drawing-style';
import { PALETTES } from '../../../../components/map/palette';

const ground: StyleSpecification = {
  version: 8,
  sources: { basemap: { type: 'vector', url: 'pmtiles://ground' } },
  layers: [{ id: 'land', type: 'background' }],
};
const drawn: StyleSpecification = {
  ...ground,
  sources: { ...ground.sources, 'drawing-polygon': { type: 'geojson', data: 'data:,' } },
  layers: [...ground.layers, { id: 'drawing-polygon', type: 'fill', source: 'drawing-polygon' }],
};

test('a change of style, such as to the dark theme, keeps what is drawn and takes nothing else over', () => {
  const next: StyleSpecification = { version: 8, sources: {}, layers: [{ id: 'night', type: 'background' }] };
  const kept = keepDrawing(drawn, next);
  expect(Object.keys(kept.sources)).toEqual(['drawing-polygon']);
  expect(kept.layers.map(({ id }) => id)).toEqual(['night', 'drawing-polygon']);
});

test('a first style, and one with nothing drawn before it, stay as they are', () => {
  expect(keepDrawing(undefined, ground)).toBe(ground);
  expect(keepDrawing(ground, drawn)).toBe(drawn);
});

test.each(['light', 'dark'] as const)('the reader’s lines in the %s theme are in no colour of the data', (theme) => {
  const { accent, incident } = PALETTES[theme];
  const used = Object.values({ ...drawingStyles(theme).outline, ...drawingStyles(theme).hole });
  expect(used).not.toContain(accent);
  expect(used).not.toContain(incident);
});
