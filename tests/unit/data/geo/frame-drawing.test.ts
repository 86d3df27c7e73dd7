import { expect, test } from 'vitest';
import { frameAdded, frameDrawing, frameGround } from '#data/geo/frame-drawing';
import { rectangleAround } from '#data/geo/rectangle';
import type { Drawing } from '#data/model/drawing';
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

const block = (middle: LngLat): Drawing[number] => ({
  outline: rectangleAround(middle, 120, 100),
  holes: [],
  density: { kind: 'named', id: 'jacobs-dense' },
});
const viewAround = ([longitude, latitude]: LngLat, degrees: number) => ({
  west: longitude - degrees,
  south: latitude - degrees,
  east: longitude + degrees,
  north: latitude + degrees,
});

test('ground that is added as a speck or out of view is looked at as a link to it is; what is seen well moves nothing', () => {
  const plaza: LngLat = [-123.09, 44.05];
  const ground = block(plaza);
  const frame = frameDrawing([ground]);
  for (const view of [viewAround(plaza, 0.2), viewAround([-122.6, 45.5], 0.002)])
    expect(frameAdded(ground.outline, [ground], view)).toMatchObject({
      zoom: frame?.zoom,
      longitude: frame?.lngLat[0],
    });
  expect(frameAdded(ground.outline, [ground], viewAround(plaza, 0.002))).toBeNull();
});

test('of a drawing that lies far apart only what was added is looked at', () => {
  const [here, there] = [block([-123.09, 44.05]), block([-122.6, 45.5])];
  const view = viewAround([-123.09, 44.05], 0.002);
  expect(frameAdded(there.outline, [here, there], view)?.longitude).toBeCloseTo(-122.6, 3);
  const near = block([-123.085, 44.05]);
  expect(frameAdded(near.outline, [here, near], view)?.longitude).toBeCloseTo(-123.0875, 3);
});
