import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowOutcome } from '#data/importers/format';
import { FORMATS } from '#data/importers/formats';
import { findBrokenRule } from '#data/importers/to-event';
import { parseDay } from '#data/model/day';
import { isReason } from '#data/model/import-reasons';
import { isStateCode } from '#data/model/states';
import { openFixture } from '../../../support/fixture-formats';
import { nastyCell } from '../../../support/nasty-cells';
import { READER_RUNS } from '../../../support/property-runs';

const EUGENE = { lngLat: [-123.09, 44.05], precision: 'city' } as const;

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  test('gives an outcome that keeps the rules for a good record with any of its cells exchanged', async () => {
    const { columns, records } = await openFixture(format);
    const exchanged = fc
      .record({
        good: fc.constantFrom(...records),
        cells: fc.dictionary(fc.constantFrom(...columns), nastyCell, { maxKeys: 6 }),
      })
      .map(({ good, cells }) => (typeof good === 'object' && good !== null ? { ...good, ...cells } : good));
    fc.assert(
      fc.property(exchanged, (record) => keepsTheRules(format.read(record))),
      { numRuns: READER_RUNS },
    );
  });

  test('gives an outcome that keeps the rules for whatever JSON holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (record) => keepsTheRules(format.read(record))));
  });

  test('remembers nothing: a record read again has the same outcome', async () => {
    const { records } = await openFixture(format);
    const first = records.map((record) => format.read(record));
    expect(records.toReversed().map((record) => format.read(record))).toEqual(first.toReversed());
  });
});

function keepsTheRules(outcome: RowOutcome): void {
  if (outcome.kind === 'withdrawn') {
    expect(outcome.id).not.toBe('');
    return;
  }
  const notes = outcome.kind === 'rejected' ? [...outcome.repairs, outcome.why] : outcome.repairs;
  for (const { reason } of notes) expect(isReason(reason)).toBe(true);
  if (outcome.kind === 'rejected') return;
  const { event } = outcome;
  expect(findBrokenRule(event, EUGENE)).toBeNull();
  for (const day of [event.startsOn, event.endsOn]) expect(parseDay(day)).toBe(day);
  expect(isStateCode(event.place.state)).toBe(true);
  expect(event.place.name).toMatch(/\p{L}/u);
  expect(event.place.name.length).toBeLessThanOrEqual(80);
  for (const degrees of event.position?.lngLat ?? []) expect(Math.abs(degrees)).toBeLessThanOrEqual(180);
  for (const { url } of event.sources) expect(url === null || URL.canParse(url)).toBe(true);
  const { identity } = event;
  expect(identity.kind === 'id' ? identity.id : identity.facts.join('')).not.toBe('');
}
