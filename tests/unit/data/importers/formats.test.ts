import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FORMATS } from '#data/importers/formats';
import { findBrokenRule } from '#data/importers/to-event';
import { isReason, REASONS } from '#data/model/import-reasons';
import { fixtureFolder, openFixture } from '../../../support/fixture-formats';

const EXPECTED = z.array(
  z.union([
    z.strictObject({ row: z.number(), event: z.record(z.string(), z.unknown()), repairs: z.array(z.string()) }),
    z.strictObject({ row: z.number(), withdrawn: z.string() }),
  ]),
);
const REJECTED = z.array(z.strictObject({ row: z.number(), reason: z.string(), field: z.string() }));

test('every layout has a folder of made-up records, and every folder a layout', () => {
  expect(readdirSync('tests/fixtures/importers').toSorted()).toEqual(FORMATS.map(({ id }) => id).toSorted());
});

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(fixtureFolder(format), name), 'utf8'));

  test('is the only layout that its header matches', async () => {
    const { found, columns } = await openFixture(format);
    expect(found.id).toBe(format.id);
    const alike = FORMATS.filter(
      ({ container, matches }) => container.kind === format.container.kind && matches(columns),
    );
    expect(alike.map(({ id }) => id)).toEqual([format.id]);
  });

  test('reads each record to the outcome that was written down beforehand', async () => {
    const expected = EXPECTED.parse(read('expected.json'));
    const rejected = REJECTED.parse(read('rejected.json'));
    const { records } = await openFixture(format);
    expect(records).toHaveLength(expected.length + rejected.length);
    for (const [index, record] of records.entries()) {
      const outcome = format.read(record);
      const row = index + 1;
      const refusal = rejected.find((each) => each.row === row);
      const wish = expected.find((each) => each.row === row);
      const told = `row ${row}`;
      if (refusal !== undefined) {
        const { reason, field } = refusal;
        expect(outcome, told).toMatchObject({ kind: 'rejected', why: { reason, field } });
      } else if (wish !== undefined && 'event' in wish) {
        const repairs = outcome.kind === 'event' ? outcome.repairs.map(({ reason }) => reason) : null;
        expect({ row, ...outcome, repairs }).toMatchObject({ kind: 'event', ...wish });
      } else expect(outcome, told).toMatchObject({ kind: 'withdrawn', id: wish?.withdrawn });
    }
  });

  test('breaks no rule of the store, and gives reasons that there are', async () => {
    const { records } = await openFixture(format);
    for (const record of records) {
      const outcome = format.read(record);
      if (outcome.kind === 'withdrawn') continue;
      for (const { reason } of outcome.repairs) expect(isReason(reason) && REASONS[reason].outcome).toBe('repaired');
      if (outcome.kind === 'rejected') {
        expect(isReason(outcome.why.reason) && REASONS[outcome.why.reason].outcome).toBe('rejected');
      } else {
        const { event } = outcome;
        const position = event.position ?? { lngLat: [0, 0] as const, precision: 'city' as const };
        expect(findBrokenRule(event, position)).toBeNull();
      }
    }
  });

  test('is told of in data/README.md under the name of its source', () => {
    const readme = readFileSync('data/README.md', 'utf8');
    expect(readme.includes(`\`${format.id}\``), format.id).toBe(true);
  });

  test('has an id and a dataset id that a path can hold', () => {
    expect(format.id).toMatch(/^[a-z0-9-]+$/);
    expect(format.dataset.id).toMatch(/^[a-z0-9-]+$/);
  });
});

test('no two layouts have one id', () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a header of nothing known is of no layout', () => {
  for (const columns of [[], [''], ['name', 'value'], ['date', 'state']]) {
    expect(FORMATS.filter(({ matches }) => matches(columns))).toEqual([]);
  }
});
