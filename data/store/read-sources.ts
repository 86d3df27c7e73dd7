import type { Source } from '#data/model/event';
import type { SourcesByKey } from '#data/model/stored';
import type { Source as SourceRow } from '#prisma/client';
import type { Transaction } from './bulk-sqlite';
import { toDayOrNull } from './words';

/** SQLite takes a bounded number of parameters. */
const IDS_A_QUESTION = 500;

type Cited = { leadSourceId: number; sources: readonly { sourceId: number }[] };

/** The further sources of a record, in order: a part of a Prisma query. */
export const FURTHER_SOURCES = { orderBy: { position: 'asc' }, select: { sourceId: true } } as const;

/** The sources that the given rows name, their numbers, and how to find the key of one by its number. */
export async function readSources(
  { client }: { client: Transaction },
  rows: Iterable<Cited>,
): Promise<{ sources: SourcesByKey; sourceIds: ReadonlySet<number>; keyOf: (id: number) => string }> {
  const ids = new Set<number>();
  for (const { leadSourceId, sources } of rows) {
    ids.add(leadSourceId);
    for (const { sourceId } of sources) ids.add(sourceId);
  }
  const stored: SourceRow[] = [];
  for await (const some of readRows(client, ids)) stored.push(...some);
  const keys = new Map(stored.map(({ id, key }) => [id, key]));
  return {
    sources: new Map(stored.map((row) => [row.key, toSource(row)])),
    sourceIds: ids,
    keyOf: (id) => {
      const key = keys.get(id);
      if (key === undefined)
        throw new Error(`Source ${id} is not in the store; expected its foreign key to keep it there.`);
      return key;
    },
  };
}

/** The sources of some numbers, a few hundred at a time, so that no more need be held. */
export async function* readSourcesById(
  { client }: { client: Transaction },
  ids: ReadonlySet<number>,
): AsyncGenerator<Source[]> {
  for await (const rows of readRows(client, ids)) yield rows.map(toSource);
}

async function* readRows(client: Transaction, ids: ReadonlySet<number>): AsyncGenerator<SourceRow[]> {
  const sorted = Uint32Array.from(ids).sort();
  for (let start = 0; start < sorted.length; start += IDS_A_QUESTION) {
    const some = [...sorted.subarray(start, start + IDS_A_QUESTION)];
    yield await client.source.findMany({ where: { id: { in: some } }, orderBy: { id: 'asc' } });
  }
}

function toSource(row: Omit<Source, 'publishedOn'> & { publishedOn: string | null }): Source {
  const { key, publisher, url, title, via, note } = row;
  return { key, publisher, url, title, publishedOn: toDayOrNull(row.publishedOn), via, note };
}
