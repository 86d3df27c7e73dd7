import { expect, test } from 'vitest';
import { parseDay } from '#data/model/day';
import type { ProtestEvent } from '#data/model/event';
import { toCsv } from '../../../../app/api/places/[place]/figures-csv';

const day = parseDay('2026-01-30');
if (day === null) throw new Error('2026-01-30 is a day.');

const event: ProtestEvent = {
  key: 'nowhere-or-2026-01-30',
  title: 'A march, "peaceful"\nby all accounts',
  place: 'nowhere-or',
  startsOn: day,
  endsOn: day,
  held: 'held',
  venue: null,
  position: { lngLat: [0, 0], precision: 'city' },
  actions: ['march'],
  summary: '',
  organizers: [],
  closures: [],
  estimates: [],
  incidents: [],
  sources: ['somewhere-news'],
};

test('an event without any claim keeps a row with empty figures', () => {
  const [header, ...rest] = toCsv([event], 'interval').split('\r\n');
  expect(header?.split(',')).toHaveLength(23);
  expect(rest.join('\r\n')).toContain(
    '"A march, ""peaceful""\nby all accounts",nowhere-or,2026-01-30,2026-01-30,,city,held,,,,,,,,,,,,somewhere-news,interval,,',
  );
});

test('a claim keeps its exact words, and no spreadsheet runs them', () => {
  const csv = toCsv(
    [
      {
        ...event,
        estimates: [
          {
            words: '=2+2, about 300',
            low: 300,
            high: 300,
            bound: 'about',
            unit: 'people',
            scopeKind: 'whole',
            scope: null,
            role: 'news',
            claimant: 'A newspaper',
            status: 'claimed',
            note: null,
            sources: ['a', 'b'],
          },
        ],
      },
    ],
    'interval',
  );
  expect(csv).toContain(
    `"'=2+2, about 300",300,300,about,people,whole,,news,A newspaper,claimed,,a b,interval,300,300`,
  );
});

test('a size word stands beside what it is read as under the reading asked for, and its own numbers stay empty', () => {
  const estimate = {
    words: 'at least hundreds',
    low: null,
    high: null,
    bound: 'vague',
    unit: 'people',
    scopeKind: 'whole',
    scope: null,
    role: 'news',
    claimant: 'A newspaper',
    status: 'claimed',
    note: null,
    sources: ['a'],
  } as const;
  const rowUnder = (reading: 'interval' | 'count-love', words: string) =>
    toCsv([{ ...event, estimates: [{ ...estimate, words }] }], reading).split('\r\n')[1];
  const stated = ',,,vague,people,whole,,news,A newspaper,claimed,,a,';
  expect(rowUnder('interval', 'hundreds')).toContain(`hundreds${stated}interval,200,999`);
  expect(rowUnder('count-love', 'hundreds')).toContain(`hundreds${stated}count-love,100,100`);
  expect(rowUnder('count-love', 'at least hundreds')).toMatch(/,count-love,100,$/);
});
