import { z } from 'zod';
import { Prisma } from '#prisma/client';
import type { Store } from './open';
import { toSearchPatterns } from './search-text';

const ROWS = z.array(z.object({ id: z.coerce.number().int() }));

/**
 * The numbers of the events whose title, venue, organizers, place or state hold every one of the words, or words that
 * begin so; ascending. Spelling is folded as in `foldWords`. No words find no events.
 */
export async function findEventIdsByWords({ client }: Store, words: string): Promise<Uint32Array> {
  const patterns = toSearchPatterns(words);
  if (patterns.length === 0) return new Uint32Array();
  const matches = patterns.map((pattern) => Prisma.sql`"searchText" LIKE ${pattern}`);
  const rows = ROWS.parse(
    await client.$queryRaw`SELECT "id" FROM "Event" WHERE ${Prisma.join(matches, ' AND ')} ORDER BY "id"`,
  );
  return Uint32Array.from(rows, ({ id }) => id);
}
