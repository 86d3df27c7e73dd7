import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { EventFacts } from '#data/model/event-facts';
import { PRECISIONS } from '#data/model/position';
import { ACTIONS, BOUNDS, CLAIMANT_ROLES, INCIDENT_KINDS, SCOPE_KINDS, UNITS } from '#data/model/vocabulary';
import { mayShow, OPERATORS } from './audience';
import type { Transaction } from './bulk-sqlite';
import { fingerprint } from './fingerprint';
import type { Store } from './open';
import { openFacts } from './read-event-facts';

/** As in the triggers that take packs away (migration `packed_facts`). */
const PACK_BITS = 14;
/** Raise with any change of `EventFacts`. */
const PACK_FORM = 1;
/** Facts hold positions of words in tables, and packs are in the form of this engine's own serializer. */
const FORM = fingerprint([
  PACK_FORM,
  process.versions.v8,
  PRECISIONS,
  ...[ACTIONS, INCIDENT_KINDS, CLAIMANT_ROLES, BOUNDS, UNITS, SCOPE_KINDS].map((table) => Object.keys(table)),
]);

/** The columns are looked at for their kind, not cell by cell: who packed them has decoded each. */
const FACTS: z.ZodType<EventFacts> = z.object({
  count: z.int(),
  id: z.instanceof(Uint32Array),
  placeId: z.instanceof(Uint32Array),
  datasets: z.array(z.string()),
  dataset: z.instanceof(Uint16Array),
  longitude: z.instanceof(Float64Array),
  latitude: z.instanceof(Float64Array),
  precision: z.instanceof(Uint8Array),
  firstDay: z.instanceof(Int32Array),
  lastDay: z.instanceof(Int32Array),
  announced: z.instanceof(Uint8Array),
  actions: z.instanceof(Uint32Array),
  incidents: z.instanceof(Uint32Array),
  claimants: z.instanceof(Uint8Array),
  firstEstimate: z.instanceof(Uint32Array),
  estimates: z.object({
    words: z.custom<string[]>((words) => Array.isArray(words)),
    low: z.instanceof(Float64Array),
    high: z.instanceof(Float64Array),
    bound: z.instanceof(Uint8Array),
    unit: z.instanceof(Uint8Array),
    scopeKind: z.instanceof(Uint8Array),
  }),
});

/**
 * The facts of all events that the audience may see, in the order of their numbers: as they were packed when they were
 * written, or from the rows where no pack is. Packs hold all events, so that a site that holds datasets back reads rows.
 */
export async function* readFacts({ client, audience }: Store): AsyncGenerator<EventFacts> {
  const read = await openFacts(client, audience);
  const held = (await client.dataset.findMany()).filter(
    ({ publicId, redistributable }) => !mayShow(audience, { id: publicId, redistributable }),
  );
  const packs = await countPacks(client);
  for (let pack = 0; pack < packs; pack++) {
    const packed = held.length > 0 ? null : await client.packedFacts.findUnique({ where: { id: pack, form: FORM } });
    const facts = packed === null ? await read(eventsOf(pack)) : FACTS.parse(deserialize(packed.facts));
    if (facts.count > 0) yield facts;
  }
}

/** Packs the facts of events of which no pack is there, all in the state of one transaction. */
export async function packFacts(tx: Transaction): Promise<void> {
  const read = await openFacts(tx, OPERATORS);
  const there = await tx.packedFacts.findMany({ where: { form: FORM }, select: { id: true } });
  const known = new Set(there.map(({ id }) => id));
  const packs = await countPacks(tx);
  for (let id = 0; id < packs; id++) {
    if (known.has(id)) continue;
    const facts = await read(eventsOf(id));
    if (facts.count === 0) continue;
    const pack = { form: FORM, facts: Uint8Array.from(serialize(facts)) };
    await tx.packedFacts.upsert({ where: { id }, create: { id, ...pack }, update: pack });
  }
}

async function countPacks(client: Transaction): Promise<number> {
  const last = await client.event.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  return last === null ? 0 : (last.id >> PACK_BITS) + 1;
}

function eventsOf(pack: number): { after: number; upTo: number } {
  return { after: (pack << PACK_BITS) - 1, upTo: ((pack + 1) << PACK_BITS) - 1 };
}
