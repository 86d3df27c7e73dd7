import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCamera, parseCamera, toEventHref, toHref, toPlaceHref, withReading } from '#data/model/address';
import { EVERYTHING, parseQuery } from '#data/model/query';
import { anyQuery } from '../../../support/arbitraries';

test('the camera is written in the address and read back to a pixel', () => {
  const camera = fc.record({
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -85, max: 85, noNaN: true }),
    zoom: fc.double({ min: 0, max: 22, noNaN: true }),
  });
  fc.assert(
    fc.property(camera, (asked) => {
      const text = formatCamera(asked);
      const read = parseCamera(text);
      if (read === null) expect.fail(`${text} was not read`);
      expect(Math.abs(read.longitude - asked.longitude)).toBeLessThanOrEqual(0.00005);
      expect(Math.abs(read.latitude - asked.latitude)).toBeLessThanOrEqual(0.00005);
      expect(Math.abs(read.zoom - asked.zoom)).toBeLessThanOrEqual(0.005);
      expect(formatCamera(read)).toBe(text);
    }),
  );
});

test('a camera over the Gulf of Guinea is a camera; one off the map is none', () => {
  expect(parseCamera('0,0,0')).toEqual({ longitude: 0, latitude: 0, zoom: 0 });
  for (const text of [null, '', '1,2', '1,2,3,4', ',,', 'a,b,c', '181,0,5', '0,86,5', '0,0,-1', '0,0,23']) {
    expect(parseCamera(text), String(text)).toBeNull();
  }
});

test("a reader's filters go along, legibly, wherever they click", () => {
  const query = { ...EVERYTHING, actions: ['march', 'walkout'] as const };
  expect(toPlaceHref('eugene-or', query)).toBe('/places/eugene-or?actions=march,walkout');
  const inView = { ...query, bbox: { west: -125, south: 42, east: -116, north: 46 } };
  expect(toPlaceHref('eugene-or', inView), 'the box that limits the list').toBe(toPlaceHref('eugene-or', query));
  expect(toEventHref('eugene-or-2026-01-30', EVERYTHING)).toBe('/events/eugene-or-2026-01-30');
});

test('a link leads to the query it was made from', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { searchParams } = new URL(toHref('/', query), 'http://localhost');
      expect(parseQuery(searchParams)).toEqual({ query, problems: [] });
    }),
  );
});

test('a key with characters of the address itself stays one part of the path', () => {
  expect(new URL(toEventHref('a/b?c#d', EVERYTHING), 'http://localhost').pathname).toBe('/events/a%2Fb%3Fc%23d');
});

test('a link keeps the reading, behind what else it asks and before its place on the page', () => {
  expect(withReading('/methods', 'interval')).toBe('/methods');
  expect(withReading('/methods', 'ccc')).toBe('/methods?reading=ccc');
  expect(withReading('/?at=1,2,3#list', 'count-love')).toBe('/?at=1,2,3&reading=count-love#list');
});
