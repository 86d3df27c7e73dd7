import { type Day, fromDayNumber, toDayNumber } from '#data/model/day';
import type { Estimate } from '#data/model/event';
import { createEventFacts, type EventFacts } from '#data/model/event-facts';
import { type Position, PRECISIONS } from '#data/model/position';
import {
  ACTIONS,
  type Action,
  BOUNDS,
  CLAIMANT_ROLES,
  type ClaimantRole,
  HELD,
  type Held,
  INCIDENT_KINDS,
  type IncidentKind,
  SCOPE_KINDS,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';

/** One event of `EventFacts` as an object in words, for tests to make up, count and compare. */
export type PlainEvent = {
  id: number;
  placeId: number;
  datasetId: string;
  position: Position;
  startsOn: Day;
  endsOn: Day;
  held: Held;
  actions: readonly Action[];
  incidents: readonly IncidentKind[];
  claimants: readonly ClaimantRole[];
  estimates: readonly Pick<Estimate, 'words' | 'low' | 'high' | 'bound' | 'unit' | 'scopeKind'>[];
};

const ACTION_WORDS = termsOf(ACTIONS);
const INCIDENT_WORDS = termsOf(INCIDENT_KINDS);
const ROLE_WORDS = termsOf(CLAIMANT_ROLES);
const HELD_WORDS = termsOf(HELD);
const BOUND_WORDS = termsOf(BOUNDS);
const UNIT_WORDS = termsOf(UNITS);
const SCOPE_KIND_WORDS = termsOf(SCOPE_KINDS);

/** Objects as columns. */
export function toEventFacts(events: readonly PlainEvent[]): EventFacts {
  const datasets = [...new Set(events.map(({ datasetId }) => datasetId))];
  const claimCount = events.reduce((sum, { estimates }) => sum + estimates.length, 0);
  const facts = createEventFacts(events.length, claimCount, datasets);
  let claim = 0;
  for (const [row, event] of events.entries()) {
    facts.id[row] = event.id;
    facts.placeId[row] = event.placeId;
    facts.dataset[row] = datasets.indexOf(event.datasetId);
    facts.longitude[row] = event.position.lngLat[0];
    facts.latitude[row] = event.position.lngLat[1];
    facts.precision[row] = PRECISIONS.indexOf(event.position.precision);
    facts.firstDay[row] = toDayNumber(event.startsOn);
    facts.lastDay[row] = toDayNumber(event.endsOn);
    facts.announced[row] = event.held === 'announced' ? 1 : 0;
    facts.actions[row] = toMask(ACTION_WORDS, event.actions);
    facts.incidents[row] = toMask(INCIDENT_WORDS, event.incidents);
    facts.claimants[row] = toMask(ROLE_WORDS, event.claimants);
    for (const { words, low, high, bound, unit, scopeKind } of event.estimates) {
      facts.estimates.words[claim] = bound === 'vague' ? words : '';
      facts.estimates.low[claim] = low ?? Number.NaN;
      facts.estimates.high[claim] = high ?? Number.NaN;
      facts.estimates.bound[claim] = BOUND_WORDS.indexOf(bound);
      facts.estimates.unit[claim] = UNIT_WORDS.indexOf(unit);
      facts.estimates.scopeKind[claim] = SCOPE_KIND_WORDS.indexOf(scopeKind);
      claim++;
    }
    facts.firstEstimate[row + 1] = claim;
  }
  return facts;
}

/** Columns as objects; words of masks come in the order of the vocabulary. */
export function toPlainEvents(facts: EventFacts): PlainEvent[] {
  const { estimates } = facts;
  return Array.from(facts.id, (id, row): PlainEvent => {
    const claims = Array.from(estimates.words.keys()).slice(facts.firstEstimate[row], facts.firstEstimate[row + 1]);
    return {
      id,
      placeId: at(facts.placeId, row),
      datasetId: at(facts.datasets, at(facts.dataset, row)),
      position: {
        lngLat: [at(facts.longitude, row), at(facts.latitude, row)],
        precision: at(PRECISIONS, at(facts.precision, row)),
      },
      startsOn: fromDayNumber(at(facts.firstDay, row)),
      endsOn: fromDayNumber(at(facts.lastDay, row)),
      held: facts.announced[row] === 1 ? 'announced' : at(HELD_WORDS, 0),
      actions: ACTION_WORDS.filter((_, bit) => hasBit(at(facts.actions, row), bit)),
      incidents: INCIDENT_WORDS.filter((_, bit) => hasBit(at(facts.incidents, row), bit)),
      claimants: ROLE_WORDS.filter((_, bit) => hasBit(at(facts.claimants, row), bit)),
      estimates: claims.map((claim) => ({
        words: at(estimates.words, claim),
        low: orNull(at(estimates.low, claim)),
        high: orNull(at(estimates.high, claim)),
        bound: at(BOUND_WORDS, at(estimates.bound, claim)),
        unit: at(UNIT_WORDS, at(estimates.unit, claim)),
        scopeKind: at(SCOPE_KIND_WORDS, at(estimates.scopeKind, claim)),
      })),
    };
  });
}

function toMask<Word>(words: readonly Word[], own: readonly Word[]): number {
  return own.reduce((mask, word) => mask | (2 ** words.indexOf(word)), 0);
}

function hasBit(mask: number, bit: number): boolean {
  return ((mask >>> bit) & 1) === 1;
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}

function at<Value>(values: ArrayLike<Value>, position: number): Value {
  const value = values[position];
  if (value === undefined) throw new Error(`Got position ${position} when expected one under ${values.length}.`);
  return value;
}
