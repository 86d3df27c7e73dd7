import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ACTIONS,
  BOUNDS,
  CLAIMANT_ROLES,
  ESTIMATE_STATUSES,
  INCIDENT_KINDS,
  STATUSES,
  UNITS,
} from '#data/model/vocabulary';
import { saveRelease } from '#data/store/save-release';
import { madeUpEvent, madeUpRelease } from './made-up-release';
import { createTemporaryStore } from './temporary-store';

let temporary: Awaited<ReturnType<typeof createTemporaryStore>>;
let eventId: number;
let sourceId: number;

beforeAll(async () => {
  temporary = await createTemporaryStore();
  const release = madeUpRelease({ events: [madeUpEvent('first', { sources: ['a:one', 'a:two'] })] });
  await saveRelease(temporary.store, release, { importer: 'test', startedAt: new Date(0), counts: [] });
  const event = await temporary.store.client.event.findUniqueOrThrow({ where: { key: 'first' } });
  eventId = event.id;
  sourceId = event.leadSourceId;
});
afterAll(() => temporary.remove());

/** Runs SQL as anybody with a database shell could, beside all code of ours. */
const sql = (text: string) => temporary.store.client.$executeRawUnsafe(text);

let position = 0;
function estimate(change: Record<string, string | number | null>) {
  position += 1;
  const row = {
    eventId,
    position,
    words: "'some'",
    low: null,
    high: null,
    bound: "'about'",
    unit: "'people'",
    scopeKind: "'whole'",
    role: "'news'",
    claimant: "'Example News'",
    status: "'claimed'",
    leadSourceId: sourceId,
    ...change,
  };
  const columns = Object.keys(row).map((name) => `"${name}"`);
  return sql(
    `INSERT INTO "Estimate" (${columns.join()}) VALUES (${Object.values(row)
      .map((cell) => cell ?? 'NULL')
      .join()})`,
  );
}

describe('the database itself refuses', () => {
  test.each([
    ['an estimate without a source', () => estimate({ leadSourceId: null }), /NOT NULL|Null constraint/],
    ['an estimate whose source does not exist', () => estimate({ leadSourceId: 999 }), /FOREIGN KEY|Foreign key/],
    ['a low over the high', () => estimate({ low: 20, high: 10 }), /lowHigh_check/],
    ['fewer than no people', () => estimate({ low: -1 }), /low_check/],
    ['a number read into vague words', () => estimate({ low: 200, bound: "'vague'" }), /numbers_check/],
    ['a unit of no vocabulary', () => estimate({ unit: "'cars'" }), /unit_check/],
    ['an event without a source', () => sql('UPDATE "Event" SET "leadSourceId" = NULL'), /NOT NULL|Null constraint/],
    ['a last day before the first', () => sql(`UPDATE "Event" SET "endsOn" = '2026-01-29'`), /days_check/],
    ['a day that no calendar has', () => sql(`UPDATE "Event" SET "endsOn" = '2026-02-30'`), /endsOn_check/],
    ['a latitude beyond the pole', () => sql('UPDATE "Event" SET "latitude" = 90.5'), /latitude_check/],
    ['a longitude beyond the antimeridian', () => sql('UPDATE "Event" SET "longitude" = -181'), /longitude_check/],
    ['a precision of no vocabulary', () => sql(`UPDATE "Event" SET "precision" = 'exact'`), /precision_check/],
    ['a place without people', () => sql('UPDATE "Place" SET "residents" = 0'), /residents_check/],
    [
      'the removal of a source that something rests on',
      () => sql(`DELETE FROM "Source" WHERE "key" = 'a:one'`),
      /FOREIGN KEY|Foreign key/,
    ],
    [
      'the removal of a further source',
      () => sql(`DELETE FROM "Source" WHERE "key" = 'a:two'`),
      /FOREIGN KEY|Foreign key/,
    ],
    [
      'an incident without a source',
      () =>
        sql(
          `INSERT INTO "Incident" ("eventId", "position", "kind", "summary", "status") VALUES (${eventId}, 0, 'arrests', 's', 'claimed')`,
        ),
      /NOT NULL|Null constraint/,
    ],
    [
      'a claim without a source',
      () =>
        sql(`INSERT INTO "Claim" ("datasetId", "position", "key", "topic", "claim", "claimant", "role", "status")
             SELECT "id", 0, 'k', 't', 'c', 'w', 'news', 'claimed' FROM "Dataset"`),
      /NOT NULL|Null constraint/,
    ],
    [
      'a timeline entry without a source',
      () =>
        sql(`INSERT INTO "TimelineEntry" ("datasetId", "position", "key", "happenedOn", "title", "summary", "kind", "status")
             SELECT "id", 0, 'k', '2026-01-30', 't', 's', 'protest', 'claimed' FROM "Dataset"`),
      /NOT NULL|Null constraint/,
    ],
  ])('%s', async (_what, write, reason) => {
    await expect(write()).rejects.toThrow(reason);
  });
});

describe('the database knows every word of the vocabulary', () => {
  const incident = (change: { kind?: string; status?: string }) => {
    position += 1;
    const { kind = 'arrests', status = 'claimed' } = change;
    return sql(`INSERT INTO "Incident" ("eventId", "position", "kind", "summary", "status", "leadSourceId")
                VALUES (${eventId}, ${position}, '${kind}', 's', '${status}', ${sourceId})`);
  };
  const action = (word: string) => {
    position += 1;
    return sql(`INSERT OR REPLACE INTO "EventAction" VALUES (${eventId}, ${position}, '${word}')`);
  };

  test.each([
    ['actions', ACTIONS, action],
    ['incident kinds', INCIDENT_KINDS, (kind: string) => incident({ kind })],
    ['statuses', STATUSES, (status: string) => incident({ status })],
    ['units', UNITS, (word: string) => estimate({ unit: `'${word}'` })],
    ['bounds', BOUNDS, (word: string) => estimate({ bound: `'${word}'` })],
    ['roles', CLAIMANT_ROLES, (word: string) => estimate({ role: `'${word}'` })],
    ['estimate statuses', ESTIMATE_STATUSES, (word: string) => estimate({ status: `'${word}'` })],
  ])('%s', async (_name, table, write) => {
    for (const word of Object.keys(table)) expect(await write(word)).toBe(1);
    await expect(write('nonsense')).rejects.toThrow(/_check/);
  });
});
