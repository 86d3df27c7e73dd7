import type { EventFacts } from '#data/model/event-facts';
import type { Store } from '#data/store/open';
import { openFacts } from '#data/store/read-event-facts';

/** The facts of all events from the rows that tell of them, as many numbers at a time. */
export async function readFactsFromRows({ client, audience }: Store, numbers: number): Promise<EventFacts[]> {
  const last = await client.event.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  const read = await openFacts(client, audience);
  const found: EventFacts[] = [];
  for (let after = 0; after < (last?.id ?? 0); after += numbers)
    found.push(await read({ after, upTo: after + numbers }));
  return found.filter(({ count }) => count > 0);
}
