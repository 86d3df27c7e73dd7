import { toCsvLine } from '#data/model/csv';
import type { ProtestEvent, SourceKey } from '#data/model/event';

const COLUMNS = [
  'event',
  'title',
  'place',
  'first_day',
  'last_day',
  'venue',
  'precision',
  'held',
  'words',
  'low',
  'high',
  'bound',
  'unit',
  'scope_kind',
  'scope',
  'role',
  'claimant',
  'status',
  'note',
  'sources',
] as const;

/**
 * The crowd figures of events as CSV (RFC 4180), one claim a row, in the claimants' words. Sources are named by their
 * keys, separated by spaces: the same download as JSON holds them whole, and no address is printed here, because an
 * address can hold a private name. An event without any claim has a row with empty figures: no figure is not no event.
 */
export function toCsv(events: readonly ProtestEvent[]): string {
  const named = (keys: readonly SourceKey[]) => keys.join(' ');
  const rows = events.flatMap((event) => {
    const { key, title, place, startsOn, endsOn, venue, position, held } = event;
    const of = [key, title, place, startsOn, endsOn, venue, position.precision, held];
    if (event.estimates.length === 0) return [[...of, ...Array.from({ length: 11 }, () => ''), named(event.sources)]];
    return event.estimates.map((estimate) => [
      ...of,
      estimate.words,
      estimate.low,
      estimate.high,
      estimate.bound,
      estimate.unit,
      estimate.scopeKind,
      estimate.scope,
      estimate.role,
      estimate.claimant,
      estimate.status,
      estimate.note,
      named(estimate.sources),
    ]);
  });
  return [COLUMNS, ...rows].map(toCsvLine).join('');
}
