import { expect, test } from 'vitest';
import { readSpot, type Spot, toSpotAttributes } from '../../../../components/reading/story-spot';
import { dayOf } from '../../../support/made-up-records';

/** What a browser makes of `data-` attributes (HTML, section 3.2.6.6). */
function toDataset(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.entries(attributes).map(([name, value]) => [
    name.replace(/^data-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(names);
}

const EUGENE = { slug: 'eugene-or', name: 'Eugene, OR', camera: { longitude: -123.09, latitude: 44.05, zoom: 9 } };

test('what a passage says to the map is what the map reads', () => {
  const spots: Spot[] = [
    { day: dayOf('2026-01-30'), place: null },
    { day: dayOf('2026-01-30'), place: { ...EUGENE, isExact: false } },
    { day: dayOf('2025-12-04'), place: { ...EUGENE, isExact: true } },
  ];
  for (const spot of spots) expect(readSpot(toDataset(toSpotAttributes(spot)))).toEqual(spot);
});

test('a passage without a day, or with a camera off the map, names no place', () => {
  expect(readSpot({})).toBeNull();
  expect(readSpot({ spotDay: '2026-02-30' })).toBeNull();
  const off = { spotDay: '2026-01-30', spotAt: '500,0,1', spotName: 'Nowhere', spotPlace: 'nowhere' };
  expect(readSpot(off)).toEqual({ day: '2026-01-30', place: null });
});
