import type { Day } from '#data/model/day';
import type { Estimate, Incident } from '#data/model/event';
import type { Place } from '#data/model/place';
import type { Reading } from '#data/model/query';
import type { PlaceRecord, StoredEvent } from '#data/model/stored';
import {
  ACTIONS,
  type Action,
  INCIDENT_KINDS,
  type IncidentKind,
  STATUSES,
  type Status,
  termsOf,
} from '#data/model/vocabulary';
import { describeCrowd } from './describe-event';
import type { HonestTotal } from './honest-total';
import { perResidents, type ReportedRate } from './per-residents';
import { countsInRange, type ReportedRange, readEstimate, reportedRange } from './reported-range';

/** One matching event with what is said of its size. */
export type ComparedEvent = {
  event: StoredEvent;
  /** Null without a figure, and for an event that was only announced. */
  range: ReportedRange | null;
  /** The range in words with what it counts, or why there is none: `200–999 people`, `No figure`. */
  people: string;
  /** Null without a range or where the residents are not known. */
  rate: ReportedRate | null;
  /** How many claims make the range, how many of them are disputed, and how many sources they come from. */
  claims: number;
  disputed: number;
  claimSources: number;
  /** All sources of the event. */
  sources: number;
};

/** What police said of the size of a place's events. */
export type PoliceWord = {
  /** Claims that hold a number. */
  figures: number;
  /** Times that police expressly gave none. */
  declined: number;
  /** Distinct sources of both. */
  sources: number;
};

/** How many tellings of incidents there are, of one kind and status. Tellings, not acts: two may be of one act. */
export type ToldIncidents = { kind: IncidentKind; status: Status; told: number; sources: number };

/** Everything that one place brings to a comparison, of its matching events alone. */
export type ComparedPlace = {
  place: Place;
  /** All events recorded there, matching or not. */
  recorded: number;
  /** By first day. */
  events: readonly ComparedEvent[];
  /** The event with the largest figure, an open top before a closed one; null when none has a figure. */
  largest: ComparedEvent | null;
  total: HonestTotal;
  /** Claims that make the ranges of all the events, and the sources these claims come from. */
  claims: number;
  claimSources: number;
  firstDay: Day | null;
  lastDay: Day | null;
  /** Distinct sources of the events, their figures and incidents. */
  sources: number;
  /** Public ids of the datasets that the events come from: one event may be recorded in several. */
  datasets: readonly string[];
  police: PoliceWord;
  actions: readonly { action: Action; events: number }[];
  incidents: readonly ToldIncidents[];
};

export type Comparison = {
  places: readonly ComparedPlace[];
  /** Between the centres of each pair, in the order of the places. */
  distances: readonly { from: string; to: string; km: number }[];
};

/** What a comparison is made from: records as stored, and which of their events match, by slug (`eventsOfPlaces`). */
export type ComparisonInput = {
  records: readonly Pick<PlaceRecord, 'place' | 'events'>[];
  matching: ReadonlyMap<string, ReadonlySet<number>>;
  reading: Reading;
  distanceKm: (from: Place['center'], to: Place['center']) => number;
};

/** Places side by side, in the order given. Nothing is averaged, nothing unknown counts as zero. */
export function comparePlaces({ records, matching, reading, distanceKm }: ComparisonInput): Comparison {
  const places = records.map(({ place, events }) => {
    const ids = matching.get(place.slug);
    return comparePlace(
      place,
      events.filter(({ id }) => ids?.has(id) === true),
      events.length,
      reading,
    );
  });
  const distances = records.flatMap(({ place: from }, position) =>
    records.slice(position + 1).map(({ place: to }) => {
      return { from: from.slug, to: to.slug, km: distanceKm(from.center, to.center) };
    }),
  );
  return { places, distances };
}

function comparePlace(place: Place, events: readonly StoredEvent[], recorded: number, reading: Reading): ComparedPlace {
  const compared = events.map((event) => compareEvent(event, place.population?.residents ?? null, reading));
  const estimates = events.flatMap((event) => (event.held === 'held' ? makersOfRange(event, reading) : []));
  return {
    place,
    recorded,
    events: compared,
    largest: findLargest(compared),
    total: addUp(compared),
    claims: estimates.length,
    claimSources: countSources(estimates),
    firstDay: events.map(({ startsOn }) => startsOn).toSorted()[0] ?? null,
    lastDay:
      events
        .map(({ endsOn }) => endsOn)
        .toSorted()
        .at(-1) ?? null,
    sources: countSources(events.flatMap(factsOf)),
    datasets: [...new Set(events.map(({ datasetId }) => datasetId))].toSorted(),
    police: hearPolice(events, reading),
    actions: termsOf(ACTIONS).flatMap((action) => {
      const count = events.filter(({ actions }) => actions.includes(action)).length;
      return count === 0 ? [] : [{ action, events: count }];
    }),
    incidents: countIncidents(events.flatMap(({ incidents }) => incidents)),
  };
}

function compareEvent(event: StoredEvent, residents: number | null, reading: Reading): ComparedEvent {
  const range = reportedRange(event, reading);
  const makers = range === null ? [] : makersOfRange(event, reading);
  return {
    event,
    range,
    people: describeCrowd(event, range, reading).range,
    rate: range === null || residents === null ? null : perResidents(range, residents),
    claims: makers.length,
    disputed: makers.filter(({ status }) => status === 'disputed').length,
    claimSources: countSources(makers),
    sources: countSources(factsOf(event)),
  };
}

/** The claims that an event's range is the hull of. */
function makersOfRange({ estimates }: StoredEvent, reading: Reading): Estimate[] {
  return estimates.filter((claim) => countsInRange(claim) && readEstimate(claim, reading) !== null);
}

function findLargest(events: readonly ComparedEvent[]): ComparedEvent | null {
  const size = ({ range }: ComparedEvent) => (range === null ? -1 : range.high + (range.openTop ? 0.5 : 0));
  const [largest] = events.toSorted((a, b) => size(b) - size(a));
  return largest === undefined || largest.range === null ? null : largest;
}

function addUp(events: readonly ComparedEvent[]): HonestTotal {
  const ranges = events.flatMap(({ range }) => range ?? []);
  const announced = events.filter(({ event }) => event.held === 'announced').length;
  return {
    events: events.length,
    low: ranges.reduce((sum, { low }) => sum + (low ?? 0), 0),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
    openTop: ranges.filter(({ openTop }) => openTop).length,
    unknown: events.length - ranges.length - announced,
    announced,
  };
}

function hearPolice(events: readonly StoredEvent[], reading: Reading): PoliceWord {
  const said = events.flatMap(({ estimates }) => estimates).filter(({ role }) => role === 'police');
  return {
    figures: said.filter((claim) => readEstimate(claim, reading) !== null).length,
    declined: said.filter(({ bound }) => bound === 'none').length,
    sources: countSources(said),
  };
}

function countIncidents(incidents: readonly Incident[]): ToldIncidents[] {
  return termsOf(INCIDENT_KINDS).flatMap((kind) =>
    termsOf(STATUSES).flatMap((status) => {
      const told = incidents.filter((incident) => incident.kind === kind && incident.status === status);
      return told.length === 0 ? [] : [{ kind, status, told: told.length, sources: countSources(told) }];
    }),
  );
}

function factsOf(event: StoredEvent): { sources: readonly string[] }[] {
  return [event, ...event.estimates, ...event.incidents];
}

function countSources(facts: readonly { sources: readonly string[] }[]): number {
  return new Set(facts.flatMap(({ sources }) => sources)).size;
}
