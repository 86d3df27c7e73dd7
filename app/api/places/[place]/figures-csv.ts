import { readEstimate } from '#data/crowds/reported-range';
import type { ProtestEvent, SourceKey } from '#data/model/event';
import type { Reading } from '#data/model/query';
import { formatCsv } from '../../../csv';

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
  'reading',
  'read_low',
  'read_high',
] as const;

/**
 * The crowd figures of events as CSV (RFC 4180), one claim a row, in the claimants' words. Sources are named by their
 * keys, separated by spaces: the same download as JSON holds them whole, and no address is printed here, because an
 * address can hold a private name. An event without any claim has a row with empty figures: no figure is not no event.
 *
 * `low` and `high` are what the words themselves state. `read_low` and `read_high` are what they stand for under the
 * reading that `reading` names; empty where an end is open or the words hold no size.
 */
export function toCsv(events: readonly ProtestEvent[], reading: Reading): string {
  const named = (keys: readonly SourceKey[]) => keys.join(' ');
  const rows = events.flatMap((event) => {
    const { key, title, place, startsOn, endsOn, venue, position, held } = event;
    const of = [key, title, place, startsOn, endsOn, venue, position.precision, held];
    if (event.estimates.length === 0) {
      return [[...of, ...Array.from({ length: 11 }, () => ''), named(event.sources), reading, '', '']];
    }
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
      reading,
      readEstimate(estimate, reading)?.floor ?? null,
      readEstimate(estimate, reading)?.top ?? null,
    ]);
  });
  return formatCsv([COLUMNS, ...rows]);
}
