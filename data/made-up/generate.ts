import { type Day, fromDayNumber, toDayNumber } from '#data/model/day';
import type { LngLat, Position, Precision } from '#data/model/position';
import type { StoredPlace } from '#data/model/stored';
import {
  ACTIONS,
  type Action,
  type Bound,
  CLAIMANT_ROLES,
  type ClaimantRole,
  type Held,
  INCIDENT_KINDS,
  type IncidentKind,
  termsOf,
} from '#data/model/vocabulary';
import { createRandom, type Random } from './random';

/** An event that never was. */
export type MadeUpEvent = {
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
  estimates: readonly {
    words: string;
    low: number | null;
    high: number | null;
    bound: Bound;
    unit: 'people';
    scopeKind: 'whole';
  }[];
};

export type WorldSize = { events: number; places: number; seed: number };

/** The world of so many events that the benchmarks measure and `npm run demo:scale` shows. */
export function demoWorld(events: number): WorldSize {
  return { events, places: 20_000, seed: 1 };
}

/** Ten years. */
export const FIRST_DAY = toDayNumber(fromDayNumber(17_167));
export const DAYS = 3652;

const ZIPF_EXPONENT = 0.9;
const SHARE_ON_CENTRE = 0.6;
const SPREAD_DEGREES = 0.04;
const VAGUE_WORDS = ['hundreds', 'dozens', 'several hundred', 'thousands', 'a few dozen', 'hundreds to thousands'];
const ACTION_WORDS = termsOf(ACTIONS);
const INCIDENT_WORDS = termsOf(INCIDENT_KINDS);
const ROLE_WORDS = termsOf(CLAIMANT_ROLES);
const DAY_TEXTS: Day[] = Array.from({ length: DAYS + 5 }, (_, i) => fromDayNumber(FIRST_DAY + i));

/** Made-up towns over the contiguous United States, half of them close to others as around cities. */
export function generatePlaces({ places, seed }: WorldSize): StoredPlace[] {
  const random = createRandom(seed);
  const made: StoredPlace[] = [];
  for (let id = 1; id <= places; id++) {
    const near = made.length > 0 && random.chance(0.5) ? random.pick(made).center : null;
    const center: LngLat =
      near === null
        ? [round(-124 + random.next() * 57), round(25.5 + random.next() * 23)]
        : [round(near[0] + random.normal() * 0.3), round(near[1] + random.normal() * 0.2)];
    made.push({ id, slug: `town-${id}-or`, name: `Town ${id}`, state: 'OR', county: null, center, population: null });
  }
  return made;
}

/**
 * Made-up events in batches: many in few places (Zipf), most exactly on the centre of their place, the others around
 * it. The same size and seed give the same events.
 */
export function* generateEvents(
  size: WorldSize,
  places: readonly StoredPlace[],
  batchSize = 5000,
): Generator<MadeUpEvent[]> {
  const random = createRandom(size.seed + 1);
  const pickPlace = createZipf(random, places.length);
  for (let first = 1; first <= size.events; first += batchSize) {
    const batch: MadeUpEvent[] = [];
    for (let id = first; id < Math.min(first + batchSize, size.events + 1); id++) {
      batch.push(generateEvent(random, id, places[pickPlace()]!));
    }
    yield batch;
  }
}

function generateEvent(random: Random, id: number, place: StoredPlace): MadeUpEvent {
  const isOnCentre = random.chance(SHARE_ON_CENTRE);
  const [longitude, latitude] = place.center;
  const lngLat: LngLat = isOnCentre
    ? place.center
    : [round(longitude + random.normal() * SPREAD_DEGREES), round(latitude + random.normal() * SPREAD_DEGREES)];
  const precision: Precision = isOnCentre ? 'city' : random.chance(0.7) ? 'venue' : 'street';
  const day = random.below(DAYS);
  const hasFigure = random.chance(0.55);
  return {
    id,
    placeId: place.id,
    datasetId: random.chance(0.8) ? 'made-up' : 'made-up-too',
    position: { lngLat, precision },
    startsOn: DAY_TEXTS[day]!,
    endsOn: DAY_TEXTS[day + (random.chance(0.95) ? 0 : 1 + random.below(3))]!,
    held: random.chance(0.95) ? 'held' : 'announced',
    actions: random.chance(0.7) ? [random.pick(ACTION_WORDS)] : [random.pick(ACTION_WORDS), random.pick(ACTION_WORDS)],
    incidents: random.chance(0.08) ? [random.pick(INCIDENT_WORDS)] : [],
    claimants: hasFigure ? [random.pick(ROLE_WORDS)] : [],
    estimates: hasFigure ? generateEstimates(random) : [],
  };
}

function generateEstimates(random: Random): MadeUpEvent['estimates'] {
  return Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => {
    const whole = { unit: 'people', scopeKind: 'whole' } as const;
    if (random.chance(0.3)) return { ...whole, words: random.pick(VAGUE_WORDS), low: null, high: null, bound: 'vague' };
    const people = Math.ceil(10 ** (1 + random.next() * 3.5));
    if (random.chance(0.2))
      return { ...whole, words: `more than ${people}`, low: people, high: null, bound: 'at_least' };
    return { ...whole, words: `about ${people}`, low: people, high: people, bound: 'about' };
  });
}

/** Ranks from 0, the n-th with probability proportional to 1 / n^0.9. */
function createZipf(random: Random, count: number): () => number {
  const ends = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1) ** ZIPF_EXPONENT;
    ends[rank] = sum;
  }
  return () => {
    const at = random.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
