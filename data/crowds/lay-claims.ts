import type { Day } from '#data/model/day';
import type { Estimate, ProtestEvent } from '#data/model/event';
import type { Reading } from '#data/model/query';
import { areaNeededM2 } from './area-estimate';
import { formatArea, formatPerM2 } from './describe-area';
import { countsInRange, readEstimate } from './reported-range';
import type { Span } from './vague-words';

/** A claim that ground can be laid against: about the whole event or its peak, in persons, with a number under the reading. */
export type GroundClaim = Pick<Estimate, 'words' | 'claimant' | 'role' | 'status' | 'bound'> & { span: Span };

/** The claims of one event, in the record's order. */
export type EventClaims = { key: string; title: string; startsOn: Day; endsOn: Day; claims: readonly GroundClaim[] };

type ClaimedEvent = Pick<ProtestEvent, 'key' | 'title' | 'startsOn' | 'endsOn' | 'held' | 'estimates'>;

/** What ground can be laid against, of the events of a place. Announced events have plans, not claims. */
export function listGroundClaims(events: readonly ClaimedEvent[], reading: Reading): EventClaims[] {
  return events
    .filter(({ held }) => held === 'held')
    .map(({ key, title, startsOn, endsOn, estimates }) => ({
      key,
      title,
      startsOn,
      endsOn,
      claims: estimates.filter(countsInRange).flatMap(({ words, claimant, role, status, bound, ...rest }) => {
        const span = readEstimate({ words, bound, ...rest }, reading);
        return span === null ? [] : [{ words, claimant, role, status, bound, span }];
      }),
    }))
    .filter(({ claims }) => claims.length > 0);
}

/** The `most` events with the largest figures, in the order in which they come: a page cannot hold thousands. */
export function keepLargest(events: readonly EventClaims[], most: number): readonly EventClaims[] {
  const largest = ({ claims }: EventClaims) => Math.max(...claims.map(({ span }) => span.top ?? span.floor ?? 0));
  const kept = new Set(events.toSorted((a, b) => largest(b) - largest(a)).slice(0, most));
  return events.filter((event) => kept.has(event));
}

/** `Needs at least 11,600 m² at 4.31/m²`; for a range also what its highest figure needs. */
export function describeNeed({ floor, top }: Span, perM2: number): string {
  const need = (people: number) => formatArea(areaNeededM2(people, perM2));
  const at = `at ${formatPerM2(perM2)}`;
  if (floor === null)
    return top === null ? 'No number' : `States no least number; its most needs at least ${need(top)} ${at}`;
  const more = top === null || top === floor ? '' : `, its highest figure ${need(top)}`;
  return `Needs at least ${need(floor)} ${at}${more}`;
}
