import { createHash } from 'node:crypto';
import type { Draft, DraftEvent, DraftPlace, Importer } from '#data/importers/importer';
import { readJson } from '#data/importers/read-json';
import type { Actor, Campaign, Claim, TimelineEntry } from '#data/model/account';
import type { Dataset } from '#data/model/dataset';
import type { Source, SourceKey, SourceKeys } from '#data/model/event';
import { toSlug } from '#data/model/place';
import { type DossierFiles, FILES } from './files';
import { checkReferences } from './references';

const DATASET_ID = 'january-2026';

/** The record that Turnout comes with: `data/dossier`. Also reads any folder of the same files. */
export const dossierImporter: Importer = {
  id: 'dossier',
  title: 'The record of January 2026: protests against ICE in the United States',
  read(folder) {
    const files = readFiles(folder);
    checkReferences(folder, files);
    return toDraft(files);
  },
};

function readFiles(folder: string): DossierFiles {
  return {
    'sources.json': readJson(folder, 'sources.json', FILES['sources.json']),
    'events.json': readJson(folder, 'events.json', FILES['events.json']),
    'timeline.json': readJson(folder, 'timeline.json', FILES['timeline.json']),
    'actors.json': readJson(folder, 'actors.json', FILES['actors.json']),
    'claims.json': readJson(folder, 'claims.json', FILES['claims.json']),
    'campaign.json': readJson(folder, 'campaign.json', FILES['campaign.json']),
    'places-extra.json': readJson(folder, 'places-extra.json', FILES['places-extra.json']),
    'populations.json': readJson(folder, 'populations.json', FILES['populations.json']),
  };
}

function toDraft(files: DossierFiles): Draft {
  return {
    dataset: toDataset(files),
    sources: files['sources.json'].map(toSource),
    places: toPlaces(files),
    events: files['events.json'].map(toEvent),
    claims: files['claims.json'].map(toClaim),
    timeline: files['timeline.json'].map(toTimelineEntry),
    actors: files['actors.json'].map(toActor),
    campaigns: [toCampaign(files['campaign.json'])],
  };
}

/** The version is the content's own fingerprint, so that it cannot be forgotten when a fact changes. */
function toDataset(files: DossierFiles): Dataset {
  return {
    id: DATASET_ID,
    title: dossierImporter.title,
    licence: 'CC BY 4.0',
    citation: 'Turnout, The record of January 2026: protests against ICE, January 13 to February 1, 2026 (CC BY 4.0).',
    homepage: null,
    redistributable: true,
    version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12),
  };
}

/** Sources of different datasets may have the same id, so the key begins with the dataset's. */
function toSourceKey(id: string): SourceKey {
  return `${DATASET_ID}:${id}`;
}

function toSourceKeys([lead, ...further]: readonly [string, ...string[]]): SourceKeys {
  return [toSourceKey(lead), ...further.map(toSourceKey)];
}

function toSource({ id, published, ...source }: DossierFiles['sources.json'][number]): Source {
  return { key: toSourceKey(id), ...source, publishedOn: published };
}

/** Every place that an event or a timeline entry names, each once, by slug. */
function toPlaces(files: DossierFiles): DraftPlace[] {
  const named = [...files['events.json'], ...files['timeline.json'].flatMap(({ place }) => place ?? [])];
  const keyOf = ({ city, state }: { city: string; state: string }) => toSlug(city, state);
  const extras = new Map(files['places-extra.json'].map((extra) => [keyOf(extra), extra]));
  const populations = new Map(files['populations.json'].map((row) => [keyOf(row), row]));
  const places = new Map<string, DraftPlace>();
  for (const { city, state } of named) {
    const slug = keyOf({ city, state });
    const extra = extras.get(slug);
    const row = populations.get(slug);
    places.set(slug, {
      slug,
      name: city,
      state,
      county: extra?.county ?? null,
      center: extra === undefined ? null : [extra.lon, extra.lat],
      population: row === undefined ? null : toPopulation(row),
    });
  }
  return [...places.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** What was counted, where it is not simply the city within its limits. */
const COUNTED_AS = {
  city: null,
  none: null,
  town: 'town',
  CDP: 'census-designated place',
  'consolidated city': 'consolidated city',
} as const satisfies Record<DossierFiles['populations.json'][number]['kind'], string | null>;

function toPopulation(row: DossierFiles['populations.json'][number]): DraftPlace['population'] {
  const { population: residents, year, sourceUrl: url, sourcePublisher: publisher, note } = row;
  const counted = COUNTED_AS[row.kind];
  const basis = counted === null ? row.basis : `${row.basis}, ${counted}`;
  return { residents, year, basis, source: url === null || publisher === null ? null : { url, publisher }, note };
}

function toEvent({
  id,
  city,
  state,
  date,
  endDate,
  lat,
  lon,
  ...row
}: DossierFiles['events.json'][number]): DraftEvent {
  return {
    key: id,
    title: row.title,
    place: toSlug(city, state),
    startsOn: date,
    endsOn: endDate ?? date,
    held: row.held,
    venue: row.venue,
    position: lat === null || lon === null ? null : { lngLat: [lon, lat], precision: row.precision },
    actions: row.actions,
    summary: row.summary,
    organizers: row.organizers,
    closures: row.closures,
    estimates: row.estimates.map(({ claimantType: role, sources, ...estimate }) => {
      return { ...estimate, role, sources: toSourceKeys(sources) };
    }),
    incidents: row.incidents.map((incident) => ({ ...incident, sources: toSourceKeys(incident.sources) })),
    sources: toSourceKeys(row.sources),
  };
}

function toClaim({ id, claimantType: role, eventDate, sources, ...row }: DossierFiles['claims.json'][number]): Claim {
  return { key: id, ...row, role, eventOn: eventDate, sources: toSourceKeys(sources) };
}

function toTimelineEntry({ id, date, lat, lon, ...row }: DossierFiles['timeline.json'][number]): TimelineEntry {
  return {
    key: id,
    on: date,
    timeText: row.timeText,
    place: row.place === null ? null : toSlug(row.place.city, row.place.state),
    // The record says where, not how exactly: nothing finer than the city is claimed for it.
    position: lat === null || lon === null ? null : { lngLat: [lon, lat], precision: 'city' },
    title: row.title,
    summary: row.summary,
    kind: row.kind,
    status: row.status,
    sources: toSourceKeys(row.sources),
  };
}

function toActor({ id, sources, ...actor }: DossierFiles['actors.json'][number]): Actor {
  return { key: id, ...actor, sources: toSourceKeys(sources) };
}

function toCampaign(file: DossierFiles['campaign.json']): Campaign {
  const told = <Row extends { sources: readonly [string, ...string[]] }>(row: Row) => {
    return { ...row, sources: toSourceKeys(row.sources) };
  };
  return {
    key: toSlug(file.title.text),
    title: told(file.title),
    alternativeNames: file.alternativeNames.map(told),
    date: told(file.date),
    partOf: told(file.partOf),
    summary: told(file.summary),
    goals: file.goals.map(told),
    methods: file.methods.map(told),
    status: told(file.status),
    concessions: told(file.concessions),
    sides: file.sides.map(({ actorIds: actorKeys, ...side }) => ({ ...told(side), actorKeys })),
    leadFigures: file.leadFigures.map(({ actorIds: actorKeys, ...lead }) => ({ ...told(lead), actorKeys })),
    organization: file.organization.map(told),
    demands: file.demands.map(told),
    background: file.background.map(told),
    strike: told(file.strike),
    responses: file.responses.map(({ date: on, ...response }) => ({ ...told(response), on })),
    seeAlso: file.seeAlso.map(told),
  };
}
