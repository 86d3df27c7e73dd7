import type { Dataset } from '#data/model/dataset';
import { MAX_WORDS_LENGTH } from '#data/model/query';
import { stateName } from '#data/model/states';
import type { SearchEntry, SitemapKeys } from '#data/model/stored';
import { Prisma } from '#prisma/client';
import { nameAudience, shownTo } from './audience';
import { decodeCells, decodeTexts, readColumns } from './bulk-sqlite';
import type { Store } from './open';
import { shownDatasets } from './shown-datasets';
import { toId } from './words';
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

/**
 * The names the search box knows: places that have events and organizers, each kind by name. By column, since the first
 * search of a data version waits for it.
 */
export async function readNames({ client, audience }: Store): Promise<SearchEntry[]> {
  const shown = Prisma.sql`"Event" WHERE "datasetId" IN (${await shownDatasets(client, audience)})`;
  const [places, organizers] = await Promise.all([
    readColumns(
      client,
      ['slug', 'name', 'state'],
      Prisma.sql`"Place" WHERE "id" IN (SELECT "placeId" FROM ${shown}) ORDER BY "name", "state"`,
    ),
    readColumns(
      client,
      ['name', 'events'],
      Prisma.sql`(SELECT "name", count(*) AS "events" FROM "EventOrganizer"
        WHERE "eventId" IN (SELECT "id" FROM ${shown}) GROUP BY "name") ORDER BY "name"`,
    ),
  ]);
  const [names, states] = [decodeTexts(places, 'name'), decodeTexts(places, 'state')];
  const counts = decodeCells(organizers, 'events', toId);
  return [
    ...decodeTexts(places, 'slug').map((slug, at): SearchEntry => {
      return { kind: 'place', label: names[at] ?? '', detail: stateName(states[at] ?? ''), href: `/places/${slug}` };
    }),
    ...decodeTexts(organizers, 'name').map((name, at): SearchEntry => {
      const href = `/?${new URLSearchParams({ q: shorten(name) })}`;
      return { kind: 'organization', label: name, detail: counts[at] === 1 ? '1 event' : `${counts[at]} events`, href };
    }),
  ];
}

/** A name cut after a whole word, so that it still finds what it is part of. */
function shorten(name: string): string {
  if (name.length <= MAX_WORDS_LENGTH) return name;
  const end = name.lastIndexOf(' ', MAX_WORDS_LENGTH);
  return name.slice(0, end > 0 ? end : MAX_WORDS_LENGTH);
}
