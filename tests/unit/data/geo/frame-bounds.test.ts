import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameBounds } from '#data/geo/frame-bounds';
import { toMercatorX, toMercatorY, WORLD_UNITS } from '#data/geo/mercator';

const WIDTH = 900;
const HEIGHT = 700;

/** Where a position is on the screen of a camera, in pixels from the middle. */
function project(longitude: number, latitude: number, camera: ReturnType<typeof frameBounds>) {
  const pixelsAUnit = (512 * 2 ** camera.zoom) / WORLD_UNITS;
  return {
    x: (toMercatorX(longitude) - toMercatorX(camera.longitude)) * pixelsAUnit,
    y: (toMercatorY(latitude) - toMercatorY(camera.latitude)) * pixelsAUnit,
  };
}

test('both corners of a box are on the screen, and one side fills it', () => {
  const box = fc
    .tuple(fc.double({ min: -170, max: 160, noNaN: true }), fc.double({ min: -70, max: 60, noNaN: true }))
    .chain(([west, south]) =>
      fc.tuple(
        fc.constant(west),
        fc.constant(south),
        fc.double({ min: 0.05, max: 10, noNaN: true }),
        fc.double({ min: 0.05, max: 10, noNaN: true }),
      ),
    )
    .map(([west, south, width, height]) => ({ west, south, east: west + width, north: south + height }));
  fc.assert(
    fc.property(box, (bounds) => {
      const camera = frameBounds(bounds, WIDTH, HEIGHT);
      const corner = project(bounds.west, bounds.north, camera);
      expect(Math.abs(corner.x)).toBeLessThanOrEqual(WIDTH / 2 + 1);
      expect(Math.abs(corner.y)).toBeLessThanOrEqual(HEIGHT / 2 + 1);
      expect(Math.max(Math.abs(corner.x) / (WIDTH / 2), Math.abs(corner.y) / (HEIGHT / 2))).toBeCloseTo(1, 2);
    }),
  );
});

test('a box across the antimeridian is framed over the ocean, not around the world', () => {
  const camera = frameBounds({ west: 170, south: -20, east: -170, north: 20 }, WIDTH, HEIGHT);
  expect(Math.abs(camera.longitude)).toBeCloseTo(180, 3);
  expect(camera.zoom).toBeGreaterThan(3);
});

test('a window of which nothing is left, or less than nothing, still has a camera', () => {
  const size = fc.integer({ min: -2_000, max: 2_000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const camera = frameBounds({ west: -125, south: 42, east: -116, north: 46 }, width, height);
      expect(camera.longitude).toBeCloseTo(-120.5, 6);
      expect(camera.zoom).toBeGreaterThanOrEqual(0);
      expect(camera.zoom).toBeLessThanOrEqual(22);
    }),
  );
});
