import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClaims } from '#data/crowds/parse-claims';
import { type CountableEstimate, readEstimate, reportedRange } from '#data/crowds/reported-range';
import { listSizeWords, readVagueWords, type Span } from '#data/crowds/vague-words';
import { READINGS } from '#data/model/query';
import { BOUNDS, SCOPE_KINDS, termsOf, UNITS } from '#data/model/vocabulary';
import { madeUpEstimate } from '../../../support/made-up-records';
import { runs } from '../../../support/property-runs';

/**
 * Words, the figure that the Crowd Counting Consortium's dictionary states or its coders write, and Count Love's. From
 * their own pages, not from the table that is tested here.
 */
const PUBLISHED: readonly (readonly [words: string, consortium: number | null, countLove: number | null])[] = [
  ['a dozen', 12, 10],
  ['two dozen', 24, 20],
  ['dozens', 24, 20],
  ['several dozen', 36, 20],
  ['scores', 40, null],
  ['hundreds', 200, 100],
  ['a couple hundred', 200, 200],
  ['several hundred', 300, 200],
  ['a few hundred', 300, 200],
  ['thousands', 2_000, 1_000],
  ['several thousand', 3_000, 2_000],
  ['tens of thousands', 20_000, 10_000],
  ['hundreds of thousands', 200_000, 100_000],
  ['a handful', null, null],
  ['a large crowd', null, null],
];

describe('what each convention makes of a word', () => {
  test.each(PUBLISHED)('"%s" is %s to the Consortium and %s to Count Love', (words, consortium, countLove) => {
    const point = (figure: number | null) => figure && { floor: figure, top: figure };
    expect(readVagueWords(words, 'ccc')).toEqual(point(consortium));
    expect(readVagueWords(words, 'count-love')).toEqual(point(countLove));
  });

  test('the Consortium’s figure lies within the interval, Count Love’s never above the Consortium’s', () => {
    for (const [row, { words, figure }] of listSizeWords('interval').entries()) {
      const consortium = listSizeWords('ccc')[row]?.figure ?? null;
      const countLove = listSizeWords('count-love')[row]?.figure ?? null;
      if (consortium === null) continue;
      expect(consortium.floor, words[0]).toBe(consortium.top);
      expect(consortium.floor, words[0]).toBeGreaterThanOrEqual(figure?.floor ?? Number.POSITIVE_INFINITY);
      expect(consortium.floor, words[0]).toBeLessThanOrEqual(figure?.top ?? 0);
      expect(countLove?.floor ?? 0, words[0]).toBeLessThanOrEqual(consortium.floor);
    }
  });

  test.each(['more than', 'at least', 'well over', 'no fewer than'])(
    '"%s" in front of a size word opens the top under each',
    (before) => {
      for (const reading of READINGS) {
        const floor = readVagueWords('hundreds', reading)?.floor;
        expect(readVagueWords(`${before} hundreds`, reading), reading).toEqual({ floor, top: null });
      }
    },
  );

  test.each(['nearly', 'up to', 'no more than', 'fewer than'])('"%s" states no floor under any', (before) => {
    for (const reading of READINGS) {
      const top = readVagueWords('hundreds', reading)?.top;
      expect(readVagueWords(`${before} hundreds`, reading), reading).toEqual({ floor: null, top });
    }
  });
});

const anyWords = fc
  .array(
    fc.constantFrom(
      ...listSizeWords('interval').flatMap(({ words }) => words),
      ...['at least', 'nearly', 'more than', 'plus', 'to', 'or', 'a crowd', 'people', '300', 'over', '-', ','],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((words) => words.join(' '));
const anyFigures = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const anyClaim: fc.Arbitrary<CountableEstimate> = fc
  .record({
    words: anyWords,
    figures: anyFigures,
    bound: fc.constantFrom(...termsOf(BOUNDS)),
    unit: fc.constantFrom(...termsOf(UNITS)),
    scopeKind: fc.constantFrom(...termsOf(SCOPE_KINDS)),
  })
  .map(({ figures: [low, high], bound, ...rest }) => {
    const isStated = bound !== 'vague' && bound !== 'none';
    const isPoint = bound === 'exact' || bound === 'about';
    return {
      ...rest,
      bound,
      low: isStated && bound !== 'at_most' ? low : null,
      high: isStated && bound !== 'at_least' ? (isPoint ? low : high) : null,
    };
  });
const anyReading = fc.constantFrom(...READINGS);

describe('whatever is said, under whatever reading', () => {
  test('words never stand for a span upside down', () => {
    fc.assert(
      fc.property(anyWords, anyReading, (words, reading) => {
        const span = readVagueWords(words, reading);
        if (span !== null) expect(span.floor ?? span.top, 'a number at one end at least').not.toBeNull();
        expect(span?.floor ?? 0).toBeLessThanOrEqual(span?.top ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('a stated number is what it is: it survives every convention', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        fc.pre(claim.bound !== 'vague');
        const [first, ...others] = READINGS.map((reading) => readEstimate(claim, reading));
        for (const other of others) expect(other).toEqual(first);
        expect(first).toEqual(claim.bound === 'none' ? null : { floor: claim.low, top: claim.high });
      }),
    );
  });

  test('the reported range is the hull that comparing every figure with every other finds', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 7 }), anyReading, (estimates, reading) => {
        const counted: Span[] = [];
        for (const claim of estimates) {
          const isWhole = claim.scopeKind === 'whole' || claim.scopeKind === 'peak';
          const countsPersons = ['people', 'students', 'teachers', 'school-staff', 'cyclists'].includes(claim.unit);
          const span = claim.bound === 'vague' ? readVagueWords(claim.words, reading) : readEstimate(claim, reading);
          if (isWhole && countsPersons && span !== null) counted.push(span);
        }
        const figures = counted.flatMap(({ floor, top }) => [floor ?? [], top ?? []].flat());
        const isLowest = (figure: number) => figures.every((other) => figure <= other);
        const isHighest = (figure: number) => figures.every((other) => figure >= other);
        const range = reportedRange({ held: 'held', estimates }, reading);
        if (counted.length === 0) expect(range).toBeNull();
        else {
          expect(range).toEqual({
            low: counted.find(({ floor }) => floor !== null && isLowest(floor))?.floor ?? null,
            high: figures.find(isHighest),
            openTop: counted.some(({ top }) => top === null),
          });
          expect(range?.low ?? 0).toBeLessThanOrEqual(range?.high ?? -1);
        }
        expect(reportedRange({ held: 'announced', estimates }, reading)).toBeNull();
      }),
      { numRuns: runs(500) },
    );
  });
});

test.each([
  ['hundreds; 200-300; upwards of 600', { interval: [200, 999], ccc: [200, 600], 'count-love': [100, 600] }],
  ['200+; about 100', { interval: [100, 200], ccc: [100, 200], 'count-love': [100, 200] }],
  [
    'thousands, possibly even 20,000 or more',
    { interval: [2_000, 20_000], ccc: [2_000, 20_000], 'count-love': [1_000, 20_000] },
  ],
])('the claims in "%s" make one range under each reading, open above', (text, expected) => {
  const estimates = parseClaims(text).map(({ method: _, ...claim }) => madeUpEstimate(claim));
  for (const reading of READINGS) {
    const [low, high] = expected[reading];
    expect(reportedRange({ held: 'held', estimates }, reading), reading).toEqual({ low, high, openTop: true });
  }
});

test('what is no count of persons is in no range, whatever the convention', () => {
  const estimates = parseClaims('around 50 tractors; 30 families; dozens of trucks').map(({ method: _, ...claim }) =>
    madeUpEstimate(claim),
  );
  expect(estimates).toHaveLength(3);
  for (const reading of READINGS) expect(reportedRange({ held: 'held', estimates }, reading)).toBeNull();
});
