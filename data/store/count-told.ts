import { z } from 'zod';
import type { Writing } from './writing';

const COUNTS = z.tuple([z.object({ estimates: z.coerce.number(), incidents: z.coerce.number() })]);

/** How many estimates and incidents the events have that the run has seen and not taken out again. */
export async function countTold({ tx }: Writing): Promise<{ estimates: number; incidents: number }> {
  const [counts] = COUNTS.parse(
    await tx.$queryRaw`SELECT
      (SELECT count(*) FROM temp."SeenEvent" AS s JOIN "Estimate" AS e ON e."eventId" = s."id") AS "estimates",
      (SELECT count(*) FROM temp."SeenEvent" AS s JOIN "Incident" AS i ON i."eventId" = s."id") AS "incidents"`,
  );
  return counts;
}
