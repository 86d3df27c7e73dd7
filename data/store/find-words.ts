import type { FoundEvent } from '#data/model/stored';
import { Prisma } from '#prisma/client';
import { decodeCells, readColumns } from './bulk-sqlite';
import type { Store } from './open';
import { toWordMatch } from './search-text';
import { shownDatasets } from './shown-datasets';
import { toDay, toId } from './words';

/**
 * The numbers of the events whose title, venue, organizers, place or state hold every one of the words, or words that
 * begin so; ascending. Spelling is folded as in `foldWords`. No words find no events.
 */
export async function findEventIdsByWords({ client }: Store, words: string): Promise<Uint32Array> {
  const match = toWordMatch(words);
  if (match === null) return new Uint32Array();
  const found = await readColumns(
    client,
    ['rowid'],
    Prisma.sql`"EventWords" WHERE "EventWords" MATCH ${match} ORDER BY "rowid"`,
  );
  return Uint32Array.from(decodeCells(found, 'rowid', toId));
}

/** Of the events that the same words find, and that the audience may see, those last loaded, at most `limit`. */
export async function findEventsByWords(
  { client, audience }: Store,
  words: string,
  limit: number,
): Promise<FoundEvent[]> {
  const match = toWordMatch(words);
  if (match === null) return [];
  const shown = await shownDatasets(client, audience);
  const found = await readColumns(
    client,
    ['id'],
    Prisma.sql`"EventWords" JOIN "Event" ON "Event"."id" = "EventWords"."rowid"
      WHERE "EventWords" MATCH ${match} AND "datasetId" IN (${shown}) ORDER BY "EventWords"."rowid" DESC LIMIT ${limit}`,
  );
  const rows = await client.event.findMany({
    where: { id: { in: [...decodeCells(found, 'id', toId)] } },
    select: {
      key: true,
      title: true,
      venue: true,
      startsOn: true,
      place: { select: { slug: true, name: true, state: true } },
    },
    orderBy: { id: 'desc' },
  });
  return rows.map((row) => ({ ...row, startsOn: toDay(row.startsOn) }));
}
