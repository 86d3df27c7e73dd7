import type { CsvColumn } from '#data/model/csv';
import type { Estimate, ProtestEvent } from '#data/model/event';
import type { Reading } from '#data/model/query';
import { readEstimate } from './reported-range';

/** One claim about an event's size, or an event about whose size nobody claims anything. */
export type ClaimRow<Event extends ProtestEvent = ProtestEvent> = {
  event: Event;
  claim: Estimate | null;
  reading: Reading;
};

/**
 * What every download of crowd figures says of a claim, in the claimants' words and with what keeps a claim from being
 * read as more than it is: its scope, its status, who says so, and the keys of its sources, separated by spaces.
 *
 * `low` and `high` are what the words themselves state. `read_low` and `read_high` are what they stand for under the
 * reading that `reading` names; empty where an end is open or the words hold no size. Without a claim the sources are
 * those of the event.
 */
export const CLAIM_COLUMNS: readonly CsvColumn<ClaimRow>[] = [
  { name: 'event', of: ({ event }) => event.key },
  { name: 'title', of: ({ event }) => event.title },
  { name: 'place', of: ({ event }) => event.place },
  { name: 'first_day', of: ({ event }) => event.startsOn },
  { name: 'last_day', of: ({ event }) => event.endsOn },
  { name: 'venue', of: ({ event }) => event.venue },
  { name: 'precision', of: ({ event }) => event.position.precision },
  { name: 'held', of: ({ event }) => event.held },
  { name: 'words', of: ({ claim }) => claim?.words ?? null },
  { name: 'low', of: ({ claim }) => claim?.low ?? null },
  { name: 'high', of: ({ claim }) => claim?.high ?? null },
  { name: 'bound', of: ({ claim }) => claim?.bound ?? null },
  { name: 'unit', of: ({ claim }) => claim?.unit ?? null },
  { name: 'scope_kind', of: ({ claim }) => claim?.scopeKind ?? null },
  { name: 'scope', of: ({ claim }) => claim?.scope ?? null },
  { name: 'role', of: ({ claim }) => claim?.role ?? null },
  { name: 'claimant', of: ({ claim }) => claim?.claimant ?? null },
  { name: 'status', of: ({ claim }) => claim?.status ?? null },
  { name: 'note', of: ({ claim }) => claim?.note ?? null },
  { name: 'sources', of: ({ claim, event }) => (claim ?? event).sources.join(' ') },
  { name: 'reading', of: ({ reading }) => reading },
  { name: 'read_low', of: ({ claim, reading }) => claim && (readEstimate(claim, reading)?.floor ?? null) },
  { name: 'read_high', of: ({ claim, reading }) => claim && (readEstimate(claim, reading)?.top ?? null) },
];

/** A row for each claim about an event; one without figures where there is none: no figure is not no event. */
export function toClaimRows<Event extends ProtestEvent>(event: Event, reading: Reading): ClaimRow<Event>[] {
  const claims: readonly (Estimate | null)[] = event.estimates.length === 0 ? [null] : event.estimates;
  return claims.map((claim) => ({ event, claim, reading }));
}
