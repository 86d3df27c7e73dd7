import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountableEstimate, claimsAtEnds, reportedRange } from '#data/crowds/reported-range';
import { termsOf, UNITS } from '#data/model/vocabulary';
import { dossierEvent } from '../../../support/dossier-events';
import { madeUpEstimate } from '../../../support/made-up-records';

const rangeOf = (...estimates: CountableEstimate[]) => reportedRange({ held: 'held', estimates }, 'interval');
const vague = (words: string) => madeUpEstimate({ words, bound: 'vague', low: null, high: null });
const exactly = (people: number) => madeUpEstimate({ low: people, high: people });
const atLeast = (low: number) => madeUpEstimate({ bound: 'at_least', low, high: null });
const atMost = (high: number) => madeUpEstimate({ bound: 'at_most', low: null, high });

describe('reported ranges of the record, worked out by hand from the claims', () => {
  test('Eugene, January 30: "more than 200", "Between 300 and 500" at the peak, "hundreds" (200 to 999)', () => {
    // "nearly 100" at noon and "about 300" around six are about other moments: they do not count.
    expect(reportedRange(dossierEvent('eugene-or-2026-01-30'), 'interval')).toEqual({
      low: 200,
      high: 999,
      openTop: true,
    });
  });

  test('Minneapolis, January 23: from "thousands" (2,000) to "more than 100,000"', () => {
    // The 15,600 tickets, the half-full arena and the figure for two cities together do not count.
    const range = { low: 2_000, high: 100_000, openTop: true };
    expect(reportedRange(dossierEvent('minneapolis-mn-2026-01-23'), 'interval')).toEqual(range);
  });

  test('Orlando, January 31: "more than 1,000", "close to 2,000", "over 1,000"', () => {
    expect(reportedRange(dossierEvent('orlando-fl-2026-01-31'), 'interval')).toEqual({
      low: 1_000,
      high: 2_000,
      openTop: true,
    });
  });

  test('Santa Barbara, January 30: "nearly 200" is below "several hundred" (300 to 999) and states no floor', () => {
    const range = { low: null, high: 999, openTop: false };
    expect(reportedRange(dossierEvent('santa-barbara-ca-2026-01-30'), 'interval')).toEqual(range);
  });

  test('Cedar Rapids, January 30: both figures are about a part, so the event has none', () => {
    expect(reportedRange(dossierEvent('cedar-rapids-ia-2026-01-30'), 'interval')).toBeNull();
  });

  test('Davis, January 30: "a large crowd" is no figure, and no figure is not zero', () => {
    expect(reportedRange(dossierEvent('davis-ca-2026-01-30'), 'interval')).toBeNull();
  });
});

describe('made-up claims', () => {
  test('one exact claim is a range of one figure', () => {
    expect(rangeOf(exactly(120))).toEqual({ low: 120, high: 120, openTop: false });
  });

  test('only "at most": the bottom is open', () => {
    expect(rangeOf(atMost(400))).toEqual({ low: null, high: 400, openTop: false });
  });

  test('only "at least": the top is open above its figure', () => {
    expect(rangeOf(atLeast(200))).toEqual({ low: 200, high: 200, openTop: true });
  });

  test('"at most" below "at least": both ends are open', () => {
    expect(rangeOf(atMost(50), atLeast(100))).toEqual({ low: null, high: 100, openTop: true });
  });

  test('a floor at or below an "at most" closes the bottom', () => {
    expect(rangeOf(atMost(400), exactly(100))).toEqual({ low: 100, high: 400, openTop: false });
    expect(rangeOf(atMost(400), exactly(400))).toEqual({ low: 400, high: 400, openTop: false });
  });

  test('claims of nobody at all are claims: zero is a figure', () => {
    expect(rangeOf(exactly(0))).toEqual({ low: 0, high: 0, openTop: false });
    expect(rangeOf(exactly(0), exactly(50))).toEqual({ low: 0, high: 50, openTop: false });
  });

  test('who declines to give a figure changes nothing', () => {
    const declined = madeUpEstimate({ bound: 'none', low: null, high: null, words: 'no crowd estimate provided' });
    expect(rangeOf(declined)).toBeNull();
    expect(rangeOf(declined, exactly(120))).toEqual(rangeOf(exactly(120)));
  });

  test('no claims, no range', () => {
    expect(rangeOf()).toBeNull();
  });
});

const anyFigures = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const anyClaim: fc.Arbitrary<CountableEstimate> = fc.oneof(
  anyFigures.map(([low, high]) => madeUpEstimate({ bound: 'range', low, high })),
  fc.nat({ max: 1_000_000 }).map(exactly),
  fc.nat({ max: 1_000_000 }).map(atLeast),
  fc.nat({ max: 1_000_000 }).map(atMost),
  fc.constantFrom('hundreds', 'thousands', 'dozens', 'at least hundreds', 'a large crowd').map(vague),
);
const anyClaims = fc.array(anyClaim, { maxLength: 8 });
const uncounted: fc.Arbitrary<CountableEstimate> = fc.oneof(
  fc
    .tuple(anyClaim, fc.constantFrom('part' as const, 'moment' as const, 'wider' as const))
    .map(([claim, scopeKind]) => ({ ...claim, scopeKind })),
  fc
    .tuple(anyClaim, fc.constantFrom(...termsOf(UNITS).filter((unit) => !UNITS[unit].persons)))
    .map(([claim, unit]) => ({ ...claim, unit })),
);

describe('whatever is claimed', () => {
  test('the low end is never above the high end', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const range = rangeOf(...claims);
        if (range !== null && range.low !== null) expect(range.low).toBeLessThanOrEqual(range.high);
      }),
    );
  });

  test('every counted claim lies within the range', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const range = rangeOf(...claims);
        for (const claim of claims.filter(({ bound }) => bound !== 'vague')) {
          const figures = [claim.low, claim.high].filter((figure) => figure !== null);
          for (const figure of figures) {
            expect(figure).toBeLessThanOrEqual(range?.high ?? -1);
            expect(figure).toBeGreaterThanOrEqual(range?.low ?? 0);
          }
        }
      }),
    );
  });

  test('a further claim never narrows the range', () => {
    fc.assert(
      fc.property(anyClaims, anyClaim, (claims, further) => {
        const before = rangeOf(...claims);
        const after = rangeOf(...claims, further);
        if (before === null) return;
        expect(after?.high).toBeGreaterThanOrEqual(before.high);
        expect(after?.openTop).toBe(before.openTop || rangeOf(further)?.openTop === true);
        if (before.low !== null) expect(after?.low ?? 0).toBeLessThanOrEqual(before.low);
        // An open bottom is closed only by a floor no higher than every "at most".
        else if (after?.low != null) expect(after.low).toBe(rangeOf(further)?.low);
      }),
    );
  });

  test('the order of claims does not matter, nor does saying one twice', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(rangeOf(...claims.toReversed())).toEqual(rangeOf(...claims));
        expect(rangeOf(...claims, ...claims)).toEqual(rangeOf(...claims));
      }),
    );
  });

  test('figures about a part, another moment, something wider, tickets, schools or businesses never count', () => {
    fc.assert(
      fc.property(anyClaims, fc.array(uncounted), (claims, others) => {
        expect(rangeOf(...claims, ...others)).toEqual(rangeOf(...claims));
        expect(rangeOf(...others)).toBeNull();
      }),
    );
  });

  test('an event that was only announced has no range', () => {
    fc.assert(
      fc.property(anyClaims, (estimates) => {
        expect(reportedRange({ held: 'announced', estimates }, 'interval')).toBeNull();
      }),
    );
  });
});

describe('the claims that name the ends of a range', () => {
  test('Minneapolis, January 23: those who say "thousands", and those who say 100,000', () => {
    const words = claimsAtEnds(dossierEvent('minneapolis-mn-2026-01-23'), 'interval').map((claim) => claim.words);
    expect(words.length).toBeGreaterThan(2);
    for (const said of words) expect(said).toMatch(/^thousands$|100,000/);
    // Two cities together are wider than the event.
    expect(words).not.toContain('more than 100,000 in Minneapolis and St. Paul');
  });

  test('no figure, no claim at its ends', () => {
    expect(claimsAtEnds({ held: 'held', estimates: [vague('a large crowd')] }, 'interval')).toEqual([]);
    expect(claimsAtEnds({ held: 'announced', estimates: [exactly(50)] }, 'interval')).toEqual([]);
  });
});
