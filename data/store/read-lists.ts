import type { Dataset } from '#data/model/dataset';
import { formatDay } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import { MAX_WORDS_LENGTH } from '#data/model/query';
import { stateName } from '#data/model/states';
import type { SearchEntry, SitemapKeys } from '#data/model/stored';
import { nameAudience, shownTo } from './audience';
import type { Store } from './open';
import { toDay } from './words';
import { latestDataVersion } from './write-dataset';

/** Names all that the store shows its audience: while it is the same, every row and every number is the same. */
export async function dataVersion({ client, audience }: Store): Promise<string> {
  return (await latestDataVersion(client)) + nameAudience(audience);
}

/** The datasets that the audience may see, first loaded first. */
export async function listDatasets({ client, audience }: Store): Promise<Dataset[]> {
  const rows = await client.dataset.findMany({ where: shownTo(audience), orderBy: { id: 'asc' } });
  return rows.map(({ publicId, title, licence, citation, homepage, redistributable, version }) => ({
    id: publicId,
    title,
    licence,
    citation,
    homepage,
    redistributable,
    version,
  }));
}

/** The numbers of a dataset's events of which somebody's figure is disputed; ascending. */
export async function listDisputedEventIds({ client, audience }: Store, datasetId: string): Promise<number[]> {
  const rows = await client.event.findMany({
    where: { dataset: { publicId: datasetId, ...shownTo(audience) }, estimates: { some: { status: 'disputed' } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/**
 * The slugs of places that have events and the keys of events, at most `limit` together: places first, then the events
 * of the dataset that was loaded first. Each list is sorted.
 */
export async function listSitemapKeys({ client, audience }: Store, limit: number): Promise<SitemapKeys> {
  const shown = { dataset: shownTo(audience) };
  const places = await client.place.findMany({
    where: { events: { some: shown } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
    take: limit,
  });
  const events = await client.event.findMany({
    where: shown,
    select: { key: true },
    orderBy: [{ datasetId: 'asc' }, { id: 'asc' }],
    take: limit - places.length,
  });
  return { places: places.map(({ slug }) => slug), events: events.map(({ key }) => key).sort() };
}

/** Everything the search box can find: places that have events, venues, organizers and events, each kind by name. */
export async function readSearchEntries({ client, audience }: Store): Promise<SearchEntry[]> {
  const shown = { dataset: shownTo(audience) };
  const [places, events, organizers] = await Promise.all([
    client.place.findMany({ where: { events: { some: shown } }, orderBy: [{ name: 'asc' }, { state: 'asc' }] }),
    client.event.findMany({
      where: shown,
      select: { key: true, title: true, venue: true, startsOn: true, place: true },
      orderBy: [{ title: 'asc' }, { startsOn: 'asc' }],
    }),
    client.eventOrganizer.groupBy({ by: ['name'], where: { event: shown }, _count: true, orderBy: { name: 'asc' } }),
  ]);

  const venues = new Map<string, SearchEntry>();
  for (const { key, venue, place } of events) {
    if (venue === null) continue;
    const id = `${place.slug}/${venue}`;
    // A venue of one event leads to the event, a venue of several to their place.
    const href = venues.has(id) ? `/places/${place.slug}` : `/events/${key}`;
    venues.set(id, { kind: 'venue', label: venue, detail: formatPlaceName(place), href });
  }
  return [
    ...places.map(({ slug, name, state }): SearchEntry => {
      return { kind: 'place', label: name, detail: stateName(state), href: `/places/${slug}` };
    }),
    ...[...venues.values()].sort((a, b) => a.label.localeCompare(b.label, 'en')),
    ...organizers.map(({ name, _count: events }): SearchEntry => {
      const detail = events === 1 ? '1 event' : `${events} events`;
      return { kind: 'organization', label: name, detail, href: `/?${new URLSearchParams({ q: shorten(name) })}` };
    }),
    ...events.map(({ key, title, place, startsOn }): SearchEntry => {
      const detail = `${formatPlaceName(place)} · ${formatDay(toDay(startsOn))}`;
      return { kind: 'event', label: title, detail, href: `/events/${key}` };
    }),
  ];
}

/** A name cut after a whole word, so that it still finds what it is part of. */
function shorten(name: string): string {
  if (name.length <= MAX_WORDS_LENGTH) return name;
  const end = name.lastIndexOf(' ', MAX_WORDS_LENGTH);
  return name.slice(0, end > 0 ? end : MAX_WORDS_LENGTH);
}
