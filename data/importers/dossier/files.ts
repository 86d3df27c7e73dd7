import { z } from 'zod';
import { parseDay } from '#data/model/day';
import { isStateCode } from '#data/model/states';
import {
  ACTIONS,
  ACTOR_KINDS,
  ACTOR_SIDES,
  BOUNDS,
  CLAIMANT_ROLES,
  ESTIMATE_STATUSES,
  HELD,
  INCIDENT_ACTORS,
  INCIDENT_KINDS,
  SCOPE_KINDS,
  STATUSES,
  TIMELINE_KINDS,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';

/** What the files of the dossier hold, one schema a file. `data/dossier/schema.json` says the same for other tools. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words and numbers joined by hyphens');
const text = z.string().refine((words) => words.trim() !== '', 'expected some words');
const textOrNull = text.nullable();
const day = z.string().transform((words, context) => {
  const parsed = parseDay(words);
  if (parsed === null) context.addIssue('expected a day such as "2026-01-30"');
  return parsed ?? z.NEVER;
});
const state = z.string().refine(isStateCode, 'expected the postal code of a state or DC');
const latitude = z.number().min(18, 'expected degrees north, 18 to 72').max(72, 'expected degrees north, 18 to 72');
const longitude = z
  .number()
  .min(-180, 'expected degrees east, -180 to -65')
  .max(-65, 'expected degrees east, -180 to -65');
const count = z.number().int().min(0, 'expected a whole number, not below 0').nullable();
const address = z.string().regex(/^https?:\/\/\S+$/, 'expected an address that begins with http:// or https://');
const sourceIds = z.tuple([id], id).refine((ids) => new Set(ids).size === ids.length, 'expected each source once');
const list = <Item extends z.ZodType>(item: Item) => z.array(item);

function inOrder({ low, high }: { low: number | null; high: number | null }): boolean {
  return low === null || high === null || low <= high;
}
const ORDERED = { path: ['low'], error: 'expected a low not over the high' };

const estimate = z
  .strictObject({
    words: text,
    low: count,
    high: count,
    bound: z.enum(termsOf(BOUNDS)),
    unit: z.enum(termsOf(UNITS)),
    scope: textOrNull,
    scopeKind: z.enum(termsOf(SCOPE_KINDS)),
    claimantType: z.enum(termsOf(CLAIMANT_ROLES)),
    claimant: text,
    status: z.enum(termsOf(ESTIMATE_STATUSES)),
    note: textOrNull,
    sources: sourceIds,
  })
  .refine(inOrder, ORDERED)
  .refine(({ bound, low, high }) => (bound !== 'vague' && bound !== 'none') || (low === null && high === null), {
    path: ['bound'],
    error: 'expected a bound other than vague and none, as the words hold a number',
  });

const incident = z
  .strictObject({
    kind: z.enum(termsOf(INCIDENT_KINDS)),
    count,
    countBound: z.enum(['exact', 'about', 'at_least', 'at_most']).nullable(),
    timeText: textOrNull,
    summary: text,
    status: z.enum(termsOf(STATUSES)),
    claimedBy: textOrNull,
    actor: z.enum(termsOf(INCIDENT_ACTORS)).nullable(),
    sources: sourceIds,
  })
  .refine((row) => (row.count === null) === (row.countBound === null), {
    path: ['countBound'],
    error: 'expected a bound if there is a count, and only then',
  });

export const EVENTS = z.array(
  z
    .strictObject({
      id,
      title: text,
      city: text,
      state,
      date: day,
      endDate: day.nullable(),
      held: z.enum(termsOf(HELD)),
      venue: textOrNull,
      lat: latitude.nullable(),
      lon: longitude.nullable(),
      precision: z.enum(['venue', 'street', 'city']),
      actions: z.array(z.enum(termsOf(ACTIONS))).min(1, 'expected at least one action'),
      summary: text,
      organizers: list(text),
      closures: list(text),
      estimates: list(estimate),
      incidents: list(incident),
      sources: sourceIds,
    })
    .refine(({ date, endDate }) => endDate === null || date <= endDate, {
      path: ['endDate'],
      error: 'expected a last day not before the first',
    })
    .refine(
      ({ lat, lon, precision }) => (lat !== null) === (precision !== 'city') && (lon === null) === (lat === null),
      {
        path: ['precision'],
        error: 'expected coordinates for a venue or street, and none for a city',
      },
    )
    .refine(({ actions }) => new Set(actions).size === actions.length, {
      path: ['actions'],
      error: 'expected each action once',
    }),
);

export const SOURCES = z.array(
  z.strictObject({
    id,
    publisher: text,
    url: address,
    title: textOrNull,
    published: day.nullable(),
    via: textOrNull,
    note: textOrNull,
  }),
);

export const TIMELINE = z.array(
  z
    .strictObject({
      id,
      date: day,
      timeText: textOrNull,
      place: z.strictObject({ city: text, state }).nullable(),
      lat: latitude.nullable(),
      lon: longitude.nullable(),
      title: text,
      summary: text,
      kind: z.enum(termsOf(TIMELINE_KINDS)),
      status: z.enum(termsOf(STATUSES)),
      sources: sourceIds,
    })
    .refine(({ lat, lon }) => (lat === null) === (lon === null), {
      path: ['lon'],
      error: 'expected both lat and lon, or neither',
    }),
);

export const ACTORS = z.array(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(termsOf(ACTOR_KINDS)),
    side: z.enum(termsOf(ACTOR_SIDES)),
    role: text,
    city: textOrNull,
    state: state.nullable(),
    inArticle: z.boolean(),
    sources: sourceIds,
  }),
);

export const CLAIMS = z.array(
  z
    .strictObject({
      id,
      topic: text,
      claim: text,
      claimant: text,
      claimantType: z.enum(termsOf(CLAIMANT_ROLES)),
      value: textOrNull,
      low: count,
      high: count,
      eventDate: day.nullable(),
      status: z.enum(termsOf(STATUSES)),
      note: textOrNull,
      sources: sourceIds,
    })
    .refine(inOrder, ORDERED),
);

const sourcedText = { text, sources: sourceIds };
const side = { actorIds: list(id), note: textOrNull, sources: sourceIds };

export const CAMPAIGN = z.strictObject({
  title: z.strictObject(sourcedText),
  alternativeNames: list(z.strictObject(sourcedText)),
  date: z.strictObject({ value: day, sources: sourceIds }),
  partOf: z.strictObject(sourcedText),
  summary: z.strictObject(sourcedText),
  goals: list(z.strictObject(sourcedText)),
  methods: list(z.strictObject(sourcedText)),
  status: z.strictObject(sourcedText),
  concessions: z.strictObject(sourcedText),
  sides: list(z.strictObject({ name: text, ...side })),
  leadFigures: list(z.strictObject({ side: text, ...side })),
  organization: list(z.strictObject(sourcedText)),
  demands: list(z.strictObject({ who: text, ...sourcedText })),
  background: list(z.strictObject(sourcedText)),
  strike: z.strictObject(sourcedText),
  responses: list(
    z.strictObject({ who: text, date: day.nullable(), status: z.enum(termsOf(STATUSES)), ...sourcedText }),
  ),
  seeAlso: list(z.strictObject({ title: text, ...sourcedText })),
});

export const PLACES_EXTRA = z.array(
  z.strictObject({ city: text, state, county: text, lat: latitude, lon: longitude, note: text }),
);

export const POPULATIONS = z.array(
  z
    .strictObject({
      city: text,
      state,
      population: z.number().int().min(1, 'expected at least one resident; leave unknown places out'),
      year: z.number().int().min(1790).max(2100),
      basis: text,
      kind: z.enum(['city', 'town', 'CDP', 'consolidated city', 'none']),
      sourceUrl: address.nullable(),
      sourcePublisher: textOrNull,
      note: textOrNull,
    })
    .refine(({ sourceUrl, sourcePublisher }) => (sourceUrl === null) === (sourcePublisher === null), {
      path: ['sourcePublisher'],
      error: 'expected a publisher if there is an address, and only then',
    }),
);

/** The files of a dossier and what each must hold. */
export const FILES = {
  'sources.json': SOURCES,
  'events.json': EVENTS,
  'timeline.json': TIMELINE,
  'actors.json': ACTORS,
  'claims.json': CLAIMS,
  'campaign.json': CAMPAIGN,
  'places-extra.json': PLACES_EXTRA,
  'populations.json': POPULATIONS,
} as const;
export type FileName = keyof typeof FILES;

/** A dossier as its files have it. */
export type DossierFiles = { [Name in FileName]: z.output<(typeof FILES)[Name]> };
