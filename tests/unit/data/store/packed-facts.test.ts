import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProtestEvent } from '#data/model/event';
import type { EventFacts } from '#data/model/event-facts';
import { readFacts } from '#data/store/packed-facts';
import { removeDataset } from '#data/store/remove-dataset';
import { saveRelease } from '#data/store/save-release';
import { readFactsFromRows } from './facts-from-rows';
import { madeUpEvent, madeUpRelease } from './made-up-release';
import { createTemporaryStore } from './temporary-store';

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
beforeEach(async () => {
  temporary = await createTemporaryStore();
});
afterEach(() => temporary.remove());

const CLAIM = {
  unit: 'people',
  scopeKind: 'whole',
  scope: null,
  role: 'organizers',
  claimant: 'The organizers',
  status: 'claimed',
  note: null,
  sources: ['a:one'],
} as const;
const PARTS: Partial<ProtestEvent> = {
  estimates: [
    { ...CLAIM, words: 'about 200', low: 200, high: 200, bound: 'about' },
    { ...CLAIM, words: 'hundreds', low: null, high: null, bound: 'vague' },
  ],
  incidents: [
    {
      kind: 'arrests',
      count: null,
      countBound: null,
      timeText: null,
      summary: 'Some were arrested.',
      status: 'claimed',
      claimedBy: null,
      actor: null,
      sources: ['a:one'],
    },
  ],
};
const save = (keys: readonly string[]) =>
  saveRelease(temporary.store, madeUpRelease({ events: keys.map((key) => madeUpEvent(key, PARTS)) }), {
    importer: 'test',
    startedAt: new Date(0),
    counts: [],
  });
const sql = (text: string) => temporary.store.client.$executeRawUnsafe(text);
const countPacks = () => temporary.store.client.packedFacts.count();

async function gather(batches: AsyncIterable<EventFacts>): Promise<EventFacts[]> {
  const found: EventFacts[] = [];
  for await (const batch of batches) found.push(batch);
  return found;
}

/** What the rows say, and what is read for the index. */
async function readBothWays() {
  return {
    rows: await readFactsFromRows(temporary.store, 16_384),
    facts: await gather(readFacts(temporary.store)),
  };
}

describe('packed facts', () => {
  test('tell what the rows tell, and are there once something was loaded', async () => {
    await save(['first', 'second']);
    expect(await countPacks()).toBe(1);
    const { rows, facts } = await readBothWays();
    expect(rows[0]).toMatchObject({ count: 2, estimates: { words: ['', 'hundreds', '', 'hundreds'] } });
    expect(facts).toEqual(rows);
  });

  test.each([
    `UPDATE "Event" SET "longitude" = -100`,
    `DELETE FROM "Estimate"`,
    `DELETE FROM "EventAction" WHERE "position" = 0`,
    `UPDATE "Incident" SET "kind" = 'tear-gas'`,
    `INSERT INTO "EventAction" ("eventId", "position", "action") SELECT "id", 9, 'vigil' FROM "Event"`,
  ])('are never older than the rows: %s', async (change) => {
    await save(['first', 'second']);
    const before = await readBothWays();
    expect(await sql(change)).toBeGreaterThan(0);
    const after = await readBothWays();
    expect(after.rows).not.toEqual(before.rows);
    expect(after.facts).toEqual(after.rows);
  });

  test('are packed again by the next load, with what it changed', async () => {
    await save(['first', 'second']);
    await save(['second', 'third', 'fourth']);
    expect(await countPacks()).toBe(1);
    const { rows, facts } = await readBothWays();
    expect(rows[0]?.count).toBe(3);
    expect(facts).toEqual(rows);
  });

  test('of a form that this version does not write are passed over', async () => {
    await save(['first']);
    await sql(`UPDATE "PackedFacts" SET "form" = 'earlier', "facts" = x'00'`);
    const { rows, facts } = await readBothWays();
    expect(facts).toEqual(rows);
  });

  test('of far numbers stand in packs of their own', async () => {
    await save(['first', 'second', 'third']);
    await sql('PRAGMA foreign_keys = OFF');
    await sql(`UPDATE "Event" SET "id" = 40000 WHERE "id" = (SELECT max("id") FROM "Event")`);
    const { rows, facts } = await readBothWays();
    expect(facts.map(({ count }) => count)).toEqual([2, 1]);
    expect(facts.flatMap(({ id }) => [...id])).toEqual(rows.flatMap(({ id }) => [...id]));
  });

  test('go with their dataset', async () => {
    await save(['first']);
    await removeDataset(temporary.store, madeUpRelease().dataset.id, new Date(0), 0);
    expect(await countPacks()).toBe(0);
    expect((await readBothWays()).facts).toEqual([]);
  });

  test('are not what a public reads from which something is held back', async () => {
    await save(['first']);
    await sql('UPDATE "Dataset" SET "redistributable" = FALSE');
    const audience = { kind: 'public', passOn: [] } as const;
    expect(await gather(readFacts({ ...temporary.store, audience }))).toEqual([]);
  });
});
