import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClaims } from '#data/crowds/parse-claims';
import { type ReportedRange, readEstimate, reportedRange } from '#data/crowds/reported-range';
import { READINGS, type Reading } from '#data/model/query';
import { madeUpEstimate } from '../../../support/made-up-records';
import { runs } from '../../../support/property-runs';

const estimatesOf = (text: string) => parseClaims(text).map(({ method: _, ...claim }) => madeUpEstimate(claim));

function rangeOf(text: string, reading: Reading = 'interval'): ReportedRange | null {
  return reportedRange({ held: 'held', estimates: estimatesOf(text) }, reading);
}

/** What each claim in a text says of the crowd, under a reading. */
function spansOf(text: string, reading: Reading) {
  return estimatesOf(text).map((estimate) => readEstimate(estimate, reading));
}

type Row = readonly [text: string, low: number | null, high: number, openTop?: 'open'];

/** The reported range of an event of which nothing is known but these words. */
function expectRanges(rows: readonly Row[]) {
  test.each(rows.map(([text, low, high, openTop]) => ({ text, low, high, openTop })))(
    '"$text" is $low to $high',
    ({ text, low, high, openTop }) => {
      expect(rangeOf(text)).toEqual({ low, high, openTop: openTop === 'open' });
    },
  );
}

function expectNoNumber(texts: readonly string[]) {
  test.each(texts)('"%s" holds no number, and keeps its words', (text) => {
    for (const reading of READINGS) expect(rangeOf(text, reading), reading).toBeNull();
    expect(parseClaims(text).map(({ words }) => words)).toEqual([text]);
  });
}

describe('both ends of a range share a scale', () => {
  expectRanges([
    ['two to three dozen', 24, 36],
    ['2-3 dozen', 24, 36],
    ['1-2 dozen', 12, 24],
    ['between 1 and 2 dozen', 12, 24],
    ['three or four dozen', 36, 48],
    ['at least 2-3 dozen', 24, 24, 'open'],
    ['nearly 2-3 dozen', null, 36],
    ['a dozen or two', 12, 24],
    ['between 5 and 6 thousand', 5_000, 6_000],
    ['between two and three thousand', 2_000, 3_000],
    ['between 3 and 4 hundred', 300, 400],
    ['10-15,000', 10_000, 15_000],
    ['10-15000', 10_000, 15_000],
    ['20 to 25,000', 20_000, 25_000],
    ['more than 2-3,000', 2_000, 3_000],
    ['200-300 thousand', 200_000, 300_000],
    ['100-200k', 100_000, 200_000],
    ['two to three hundred thousand', 200_000, 300_000],
    ['one hundred to two hundred thousand', 100_000, 200_000],
    ['ten to one hundred thousand', 10_000, 100_000],
    ['2.5-3k', 2_500, 3_000],
    ['2.5-3,000', 2_500, 3_000],
    ['0.5-1 million', 500_000, 1_000_000],
    ['1 to 1.5 million', 1_000_000, 1_500_000],
    ['a hundred or two', 100, 200],
    ['200-to-300', 200, 300],
  ]);
});

describe('a first number that would pass the second shares nothing', () => {
  expectRanges([
    ['100 to two thousand', 100, 2_000],
    ['five hundred to a thousand', 500, 1_000],
    ['100-1,000', 100, 1_000],
    ['50-1,000', 50, 1_000],
    ['5-600', 5, 600],
    ['10 to two dozen', 10, 24],
    ['hundred-two hundred', 100, 200],
  ]);
});

describe('numbers in words, shares and hyphens', () => {
  expectRanges([
    ['15 dozen', 180, 180],
    ['ten dozen', 120, 120],
    ['twelve dozen', 144, 144],
    ['half-a-dozen', 6, 6],
    ['quarter of a million', 250_000, 250_000],
    ['half-a-million', 500_000, 500_000],
    ['three quarters of a million', 750_000, 750_000],
    ['nearly three-quarters of a million', null, 750_000],
    ['one and a half million', 1_500_000, 1_500_000],
    ['a million and a half', 1_500_000, 1_500_000],
    ['one-and-a-half-million', 1_500_000, 1_500_000],
    ['1 1/2 thousand', 1_500, 1_500],
    ['2½ million', 2_500_000, 2_500_000],
    ['2.125 million', 2_125_000, 2_125_000],
    ['two-hundred', 200, 200],
    ['two-hundred-fifty', 250, 250],
    ['a hundred-and-fifty', 150, 150],
    ['twenty-five-hundred', 2_500, 2_500],
    ['5-thousand', 5_000, 5_000],
    ['between one hundred and two hundred', 100, 200],
    ['between two hundred and fifty and three hundred', 250, 300],
    ['several-hundred', 300, 999],
    ['several  hundred', 300, 999],
    ['couple-hundred', 200, 299],
    ["10's of thousands", 20_000, 99_999],
    ['10s of thousands', 20_000, 99_999],
    ['100s of thousands', 200_000, 999_999],
    ['100’s', 100, 999],
    ["1,000's", 1_000, 9_999],
    ['10s', 10, 99],
    ['hundred(s)', 200, 999],
  ]);
});

describe('a number of which it is not plain which it is', () => {
  expectNoNumber([
    ...[
      'several million',
      'a few million',
      'millions',
      'hundreds of millions',
      'multi-thousand',
      'a third of a million',
    ],
    ...['1.5', '1.5 people', '15.000', "1'200", '2,5 thousand', '20,00', '12 00', '20s', 'in the 30s', '20,000 to 25'],
    ...['a dozen and a half', 'half to one million', '50±10', '12/15', '30, 40 people', 'two hundred, maybe three'],
  ]);
});

describe('each of several claimants keeps a figure', () => {
  test.each<[string, ...string[]]>([
    ['police said 300, organizers said 500', 'police said 300', 'organizers said 500'],
    ['15,000 to 20,000 (police), 50,000 (organizers)', ...['15,000 to 20,000 (police)', '50,000 (organizers)']],
    ['5,000 (police estimate), 10,000 (organizers)', '5,000 (police estimate)', '10,000 (organizers)'],
    ['nearly 1,000 (police) / 3,000 (organizers)', 'nearly 1,000 (police)', '3,000 (organizers)'],
    ['300 (police) 500 (organizers)', '300 (police)', '500 (organizers)'],
    ['2,000 (organizers) vs. 1,200 (police)', '2,000 (organizers)', 'vs. 1,200 (police)'],
    ['300 (KATU), 500 (KGW)', '300 (KATU)', '500 (KGW)'],
    ['1,000/1,500', '1,000', '1,500'],
    ['200 / 300', '200', '300'],
    ['10,000 people (police: 5,000)', '10,000 people', '(police: 5,000)'],
    ['5,000 people (10,000 according to organizers)', '5,000 people', '(10,000 according to organizers)'],
    ['at least 50,000, with some guessing around 100,000', 'at least 50,000', 'with some guessing around 100,000'],
    ['hundreds, organizers said 1,000', 'hundreds', 'organizers said 1,000'],
    ['about 20 to 30, then grew to 100', 'about 20 to 30', 'then grew to 100'],
    ['1,200 people, 30 cars', '1,200 people', '30 cars'],
    ['100 cars with 200 people', '100 cars', 'with 200 people'],
  ])('"%s"', (text, ...claims) => {
    expect(parseClaims(text).map(({ words }) => words)).toEqual(claims);
    for (const reading of READINGS) expect(spansOf(text, reading)).toEqual(claims.flatMap((c) => spansOf(c, reading)));
  });

  expectRanges([
    ['police said 300, organizers said 500', 300, 500],
    ['15,000 to 20,000 (police), 50,000 (organizers)', 15_000, 50_000],
    ['5,000 (police estimate), 10,000 (organizers)', 5_000, 10_000],
    ['nearly 1,000 (police) / 3,000 (organizers)', null, 3_000],
    ['1,000/1,500', 1_000, 1_500],
  ]);
});

describe('words on both sides close a claim', () => {
  expectRanges([
    ['over 100 but less than 200', 100, 200],
    ['over 50, less than 100', 50, 100],
    ['under 100 but over 50', 50, 100],
    ['no more than 200, at least 150', 150, 200],
    ['more than 5,000 and as many as 8,000', 5_000, 8_000],
  ]);
});

describe('a part of the crowd, or what stands beside it, is no claim of its own', () => {
  expectRanges([
    ['25 people, including 10 children', 25, 25],
    ['1,000 people, organizers said, including 300 students', 1_000, 1_000],
    ['500 people outside two schools', 500, 500],
    ['about 200 protesters and 15 counter-protesters', 200, 200],
    ['300 protesters and 50 police officers', 300, 300],
    ['1,000 marched and police arrested 12 people', 1_000, 1_000],
    ['8 people arrested, about 200 marched', 200, 200],
    ['thousands, including hundreds of students', 2_000, 9_999],
  ]);
});

describe('sizes that make no sum and no range of which anybody speaks', () => {
  expectNoNumber([
    ...['300 adults and 50 children', 'about 200 on Saturday, 300 on Sunday', '500, 600 or 700', '25 +/- 5'],
    ...['500 at the park and 300 at the capitol', 'about 1,000 about 2,000', 'organizers expected 500, 200 came'],
  ]);
});

describe('a number that is not of the crowd is not its size', () => {
  expectRanges([
    ['June 14, 2025: 300', 300, 300],
    ['Jan 20, 2017: 4,000', 4_000, 4_000],
    ['on 21 January 2017, about 300', 300, 300],
    ['In 2017, about 150', 150, 150],
    ['6/14/25: 300', 300, 300],
    ['2017-01-21: 300', 300, 300],
    ['250 on 1/30', 250, 250],
    ['at 5:30, 60 people', 60, 60],
    ['5-6pm: 40 people', 40, 40],
    ['between 5 and 6 pm, 40 people', 40, 40],
    ['I-5 overpass, 40 people', 40, 40],
    ['Highways 18 and 189: 20 people', 20, 20],
    ['members of Local 300, about 45 people', 45, 45],
    ['two or three hours, 300 people', 300, 300],
    ['two and a half hours, 80 people', 80, 80],
    ['24/7 vigil of 6 people', 6, 6],
    ['ages 5 to 90, about 60 people', 60, 60],
    ['one of the largest crowds, 5,000', 5_000, 5_000],
    ['three protests, 200 people in all', 200, 200],
    // None of these is a date, a year or an hour.
    ['March 25 people', 25, 25],
    ['25 march downtown', 25, 25],
    ['a crowd of 2000', 2_000, 2_000],
    ['in 2000 people', 2_000, 2_000],
    ['some one hundred people', 100, 100],
    ['police:300', 300, 300],
  ]);
  expectNoNumber([
    ...[
      'no one',
      'No one showed up',
      'two protests of 100 each',
      '2 groups of 50',
      'six figures',
      'a four-figure crowd',
    ],
    ...[
      '50 per day',
      'a hundred people a day',
      'groups of 20 to 30',
      '5 to 10 percent of 300',
      'half of the 500 students',
    ],
    ...['10 people were arrested', 'police arrested 5'],
  ]);
});

/** A figure in words, and its ends reckoned apart from the code. */
const anyRange = fc
  .tuple(
    fc.nat(997).map((low) => low + 1),
    fc.nat(997),
    fc.constantFrom('to', 'or', '-', '–', ' - ', 'and'),
    fc.constantFrom(
      ...([
        [' hundred', 100],
        [' thousand', 1_000],
        ['k', 1_000],
        [',000', 1_000],
        [' million', 1_000_000],
      ] as const),
    ),
  )
  .map(([low, more, joiner, [scale, times]]) => {
    const high = Math.min(low + 1 + more, times === 100 ? 99 : 999);
    const join = /[-–]/.test(joiner) ? joiner : ` ${joiner} `;
    return { text: `${joiner === 'and' ? 'between ' : ''}${low}${join}${high}${scale}`, low, high, times };
  })
  .filter(({ low, high }) => low < high);

test('whatever the scale and the joiner, both ends of a range have the scale', () => {
  fc.assert(
    fc.property(anyRange, fc.constantFrom(...READINGS), ({ text, low, high, times }, reading) => {
      expect(rangeOf(text, reading), text).toEqual({ low: low * times, high: high * times, openTop: false });
    }),
    { numRuns: runs(500) },
  );
});

test('any count of dozens is so many times a dozen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9_999 }), fc.constantFrom('dozen', 'dozens'), (count, dozen) => {
      for (const [reading, one] of [
        ['interval', 12],
        ['ccc', 12],
        ['count-love', 10],
      ] as const) {
        const range = { low: count * one, high: count * one, openTop: false };
        expect(rangeOf(`${count} ${dozen}`, reading)).toEqual(range);
      }
    }),
  );
});

const anyFigure = fc.oneof(
  fc.integer({ min: 13, max: 200_000 }).map((value) => value.toLocaleString('en-US')),
  fc.constantFrom(
    'about 300',
    'over 1,000',
    'nearly 200',
    'at least 40',
    'up to 90',
    '1.5k',
    'two hundred',
    '300 people',
  ),
  fc.constantFrom('200 to 300', '10-15,000', 'between 5 and 6 thousand', '40 or 50', 'more than 100', 'half a million'),
  fc.constantFrom('hundreds', 'several thousand', 'two dozen', 'dozens of people', 'tens of thousands'),
);
const CLAIMANTS = ['police', 'organizers', 'officials', 'the media', 'a witness'] as const;
/** A figure in somebody's mouth. */
const anyClaim = fc
  .tuple(
    anyFigure,
    fc.constantFrom(...CLAIMANTS),
    fc.constantFrom(
      (figure: string, who: string) => `${who} said ${figure}`,
      (figure: string, who: string) => `${who}: ${figure}`,
      (figure: string, who: string) => `according to ${who}, there were ${figure}`,
      (figure: string, who: string) => `${figure} (${who})`,
      (figure: string, who: string) => `${figure} (${who} estimate)`,
      (figure: string, who: string) => `${figure} according to ${who}`,
      (figure: string, who: string) => `${figure} per ${who}`,
    ),
  )
  .map(([figure, who, say]) => say(figure, who));
const JOINERS = [', ', '; ', ' / ', ' and ', ', and ', ' while ', ', but ', ' | ', '; and ', ', whereas '];

test('two claimants have two claims, whatever joins them: neither figure is lost, and none is made up', () => {
  fc.assert(
    fc.property(
      anyClaim,
      anyClaim,
      fc.constantFrom(...JOINERS),
      fc.constantFrom(...READINGS),
      (one, other, join, reading) => {
        const text = one + join + other;
        expect(spansOf(text, reading), text).toEqual([...spansOf(one, reading), ...spansOf(other, reading)]);
      },
    ),
    { numRuns: runs(1_000) },
  );
});

test('more words never lose a claim: neither where and when, nor who else was there, changes its figures', () => {
  const opening = fc.constantFrom(
    ...[
      '',
      'June 14, 2025: ',
      'In 2019, ',
      '6/14/25: ',
      'at 5:30, ',
      '5-6pm: ',
      'on I-5, ',
      'outside the courthouse, ',
    ],
    ...['a crowd of ', 'an all-day vigil, ', 'in the rain, ', 'No one was hurt, '],
  );
  const closing = fc.constantFrom(
    ...[
      '',
      ' outside the courthouse',
      ' on June 14',
      ' at 5:30 p.m.',
      ' in 2019',
      ', including 10 children',
      ' (2 arrested)',
    ],
    ...[', 3 arrests', ' at 5 locations', ' along Highway 20', ' on 1/30', ', for two hours'],
  );
  fc.assert(
    fc.property(opening, anyFigure, closing, fc.constantFrom(...READINGS), (before, figure, after, reading) => {
      const text = before + figure + after;
      expect(spansOf(text, reading), text).toEqual(spansOf(figure, reading));
    }),
    { numRuns: runs(1_000) },
  );
});

test('a stated number survives every convention, also as words', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyRange.map(({ text }) => text),
        anyClaim,
      ),
      (text) => {
        const claims = estimatesOf(text).filter(({ bound }) => bound !== 'vague');
        for (const claim of claims) {
          for (const reading of READINGS)
            expect(readEstimate(claim, reading)).toEqual({ floor: claim.low, top: claim.high });
        }
      },
    ),
  );
});
