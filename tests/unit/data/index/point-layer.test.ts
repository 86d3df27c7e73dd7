import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PointLayerWriter } from '#data/index/point-layer';
import { runs } from '../../../support/property-runs';
import { readTile } from '../../../support/read-tile';

const writer = new PointLayerWriter('sites', [
  ['n', 'count'],
  ['sum', 'count'],
  ['day', 'day'],
  ['name', 'text'],
  ['event', 'optional'],
]);

const anyFeature = fc.record({
  id: fc.oneof(fc.nat({ max: 2 ** 31 - 1 }), fc.integer({ min: 2 ** 31, max: 2 ** 32 + 5 })),
  x: fc.nat({ max: 4095 }),
  y: fc.nat({ max: 4095 }),
  n: fc.constantFrom(1, 1, 1, 70_000),
  sum: fc.oneof(fc.nat({ max: 5000 }), fc.integer({ min: 0, max: 2 ** 50 })),
  day: fc.integer({ min: -40_000, max: 40_000 }),
  name: fc.option(fc.constantFrom('', 'Eugene, OR', 'Cañon City, CO', 'Zürich')),
  event: fc.option(fc.nat({ max: 2 ** 31 })),
});

test('what is written is read again by another library, whatever features there are and lack', () => {
  fc.assert(
    // Few values over many features too: the bits of what is present then fill several runs.
    fc.property(fc.array(anyFeature, { minLength: 1, maxLength: 30 }), fc.constantFrom(1, 1, 100), (few, times) => {
      const features = Array.from({ length: few.length * times }, (_, i) => few[i % few.length]).flatMap(
        (f) => f ?? [],
      );
      writer.begin();
      for (const { id, x, y, n, sum, day, name, event } of features) {
        writer.setNumber(0, n);
        writer.setNumber(1, sum);
        writer.setNumber(2, day);
        if (name !== null) writer.setText(3, name);
        if (event !== null) writer.setNumber(4, event);
        writer.endFeature(id, x, y);
      }
      const expected = features.map(({ id, x, y, name, event, ...rest }) => ({
        id,
        x,
        y,
        extent: 4096,
        properties: { ...rest, ...(name !== null && { name }), ...(event !== null && { event }) },
      }));
      expect(readTile(writer.finish())).toEqual(expected);
    }),
    { numRuns: runs(60) },
  );
});

test('a layer without features is no tile', () => {
  writer.begin();
  expect(writer.finish()).toBeNull();
});
