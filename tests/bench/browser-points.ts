import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { generateEvents, generatePlaces, type WorldSize } from '#data/made-up/generate';
import { toDayNumber } from '#data/model/day';
import type { DayRange } from '#data/model/day-bins';

/** The first and last day of each event, as numbers. */
export type EventDays = { first: Int32Array; last: Int32Array };

/**
 * Writes the made-up events as GeoJSON, each with its days, and gives the days back. The same size and seed as the store
 * of `npm run demo:scale` give the same points.
 */
export async function writePoints(file: string, size: WorldSize): Promise<EventDays> {
  const days = { first: new Int32Array(size.events), last: new Int32Array(size.events) };
  const to = createWriteStream(file);
  to.write('{"type":"FeatureCollection","features":[');
  let row = 0;
  for (const events of generateEvents(size, generatePlaces(size))) {
    const texts = events.map(({ id, position, startsOn, endsOn }) => {
      days.first[row] = toDayNumber(startsOn);
      days.last[row] = toDayNumber(endsOn);
      const properties = { event: id, first: days.first[row], last: days.last[row] };
      row++;
      return JSON.stringify({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: position.lngLat },
        properties,
      });
    });
    const isLast = row === size.events;
    if (!to.write(texts.join(',') + (isLast ? ']}' : ','))) await once(to, 'drain');
  }
  to.end();
  await finished(to);
  return days;
}

/** How many events some days touch. */
export function countIn({ first, last }: EventDays, days: DayRange): number {
  let count = 0;
  for (let row = 0; row < first.length; row++) {
    if (first[row]! <= days.last && last[row]! >= days.first) count++;
  }
  return count;
}
