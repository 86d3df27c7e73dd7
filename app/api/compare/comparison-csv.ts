import type { Comparison } from '#data/crowds/compare-places';
import type { ComparisonCell, ComparisonTable } from '#data/crowds/comparison-table';
import { formatCsv } from '#data/model/csv';
import { formatPlaceName } from '#data/model/place';

const COLUMNS = [
  'group',
  'measure',
  'place',
  'place_name',
  'text',
  'value',
  'low',
  'high',
  'open_top',
  'claims',
  'sources',
  'event',
  'first_day',
  'last_day',
] as const;

/** The group of rows that each tell of one event. */
export const EVENTS_GROUP = 'Event by event';
export const EVENT_PEOPLE = 'Reported range';
export const EVENT_RATE = 'Reported range, per 10,000 residents';

/**
 * A comparison as CSV, one value a row: the words that the page shows, their numbers, and on how many claims and
 * distinct sources each rests. `low` and `high` are people, or people per 10,000 residents where the measure says so.
 */
export function toComparisonCsv({ places }: Comparison, { rows, events }: ComparisonTable): string {
  const names = new Map(places.map(({ place }) => [place.slug, formatPlaceName(place)]));
  const slugs = places.map(({ place }) => place.slug);
  const shared = rows.flatMap(({ group, measure, cells }) =>
    cells.map((cell, position) => {
      const slug = slugs[position] ?? '';
      return [group, measure, slug, names.get(slug) ?? '', ...toValues(cell), '', '', ''];
    }),
  );
  const single = events.flatMap(({ place, compared: { event }, people, rate }) => {
    const of = [event.key, event.startsOn, event.endsOn];
    return [
      [EVENTS_GROUP, EVENT_PEOPLE, place, names.get(place) ?? '', ...toValues(people), ...of],
      [EVENTS_GROUP, EVENT_RATE, place, names.get(place) ?? '', ...toValues(rate), ...of],
    ];
  });
  return formatCsv([COLUMNS, ...shared, ...single]);
}

function toValues({ text, value, low, high, openTop, claims, sources }: ComparisonCell): (string | number | null)[] {
  return [text, value, low, high, openTop === null ? null : openTop ? 'yes' : 'no', claims, sources];
}
