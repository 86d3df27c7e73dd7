import { expect, test } from 'vitest';
import { frameDrawing, frameGround } from '#data/geo/frame-drawing';
import type { LngLat, Precision } from '#data/model/position';

const at = (lngLat: LngLat, precision: Precision) => ({ position: { lngLat, precision } });

test('the ground of events is where their venues are, as close as it may be where there is only one', () => {
  const plaza = at([-123.09, 44.05], 'venue');
  expect(frameGround([plaza, at([-123.2, 44.2], 'city')], 15)).toMatchObject({ zoom: 15 });
  const { lngLat, zoom } = frameGround([plaza, at([-123.07, 44.05], 'street')], 15) ?? {};
  expect(lngLat?.[0]).toBeCloseTo(-123.08, 4);
  expect(zoom).toBeLessThan(15);
  expect(zoom).toBeGreaterThan(13);
});

test('where no venue is known, the middle of the town is looked at; without events there is nothing to look at', () => {
  expect(frameGround([at([-123.09, 44.05], 'city')], 15)?.lngLat[1]).toBeCloseTo(44.05, 4);
  expect(frameGround([], 15)).toBeNull();
  expect(frameDrawing([])).toBeNull();
});
