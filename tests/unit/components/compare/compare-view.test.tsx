import { parse } from 'csv-parse/sync';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { type Comparison, comparePlaces } from '#data/crowds/compare-places';
import { toComparisonTable } from '#data/crowds/comparison-table';
import { distanceKm } from '#data/geo/distance';
import { EVERYTHING } from '#data/model/query';
import { toComparisonCsv } from '../../../../app/api/compare/comparison-csv';
import { CoverageNote } from '../../../../components/compare/coverage-note';
import { RangeTable } from '../../../../components/compare/range-table';
import { RateTable } from '../../../../components/compare/rate-table';
import { ValueTable } from '../../../../components/compare/value-table';
import { readPlaceRecords, recordOf } from '../../../support/dossier-records';
import { dayOf } from '../../../support/made-up-records';
import { elementsOf, textOf } from '../../../support/rendered-text';

vi.setConfig({ testTimeout: 30_000 });
const records = readPlaceRecords();
const SLUGS = ['minneapolis-mn', 'eugene-or', 'davis-ca', 'sacramento-ca'];

/** Four places of the record, the last as if nobody knew its residents. */
function compareFour(passes: (day: string) => boolean = () => true): Comparison {
  const four = SLUGS.map((slug) => {
    const record = recordOf(records, slug);
    return slug === 'sacramento-ca' ? { ...record, place: { ...record.place, population: null } } : record;
  });
  return comparePlaces({
    records: four,
    matching: new Map(
      four.map(({ place, events }) => [
        place.slug,
        new Set(events.filter(({ startsOn }) => passes(startsOn)).map(({ id }) => id)),
      ]),
    ),
    reading: 'interval',
    distanceKm,
  });
}

test('the download holds every value of the tables in the same words, and nothing more', () => {
  const comparison = compareFour();
  const table = toComparisonTable(comparison);
  const csv: Record<string, string>[] = parse(toComparisonCsv(comparison, table), { columns: true });
  const rows = elementsOf(
    renderToStaticMarkup(<ValueTable rows={table.rows} places={comparison.places} />),
    'tr',
  ).filter((row) => row.includes('<td'));
  const shared = csv.filter(({ event }) => event === '');
  expect(rows.length * SLUGS.length).toBe(shared.length);
  for (const [i, row] of rows.entries()) {
    const cells = elementsOf(row, 'td').map(textOf);
    expect(cells.length).toBe(SLUGS.length);
    for (const [position, cell] of cells.entries()) {
      const line = shared[i * SLUGS.length + position];
      expect(line?.place).toBe(SLUGS[position]);
      expect(textOf(elementsOf(row, 'th')[0] ?? '')).toBe(line?.measure);
      // A letter stands before the words, and what they rest on behind them.
      expect(cell.slice(2).startsWith(line?.text ?? 'nothing')).toBe(true);
    }
  }
  const chart = renderToStaticMarkup(
    <RangeTable
      places={comparison.places}
      events={table.events}
      query={EVERYTHING}
      datasets={[]}
      countEvents={() => 0}
    />,
  );
  const people = csv.filter(({ measure, event }) => measure === 'Reported range' && event !== '');
  expect(people.length).toBe(comparison.places.reduce((sum, { events }) => sum + events.length, 0));
  const eventRows = elementsOf(chart, 'tr').filter((row) => row.includes('href='));
  expect(eventRows.length).toBe(people.length);
  for (const [i, row] of eventRows.entries()) {
    expect(row).toContain(`/events/${people[i]?.event}`);
    expect(textOf(elementsOf(row, 'td')[1] ?? '').startsWith(people[i]?.text ?? 'nothing')).toBe(true);
  }
});

test('where residents are not known, it says so and gives no rate', () => {
  const { places } = compareFour();
  const rows = elementsOf(renderToStaticMarkup(<RateTable places={places} />), 'tr').map(textOf);
  expect(rows[4]).toContain('Number of residents not known');
  expect(rows[4]).toMatch(/Residents not known$/);
  expect(rows[1]).toContain('429,954 (census 2020)');
  expect(rows[3]).toMatch(/No figure$/);
});

test('a place without known residents says so once at its head, and in each row to those who hear it', () => {
  const comparison = compareFour();
  const { events } = toComparisonTable(comparison);
  const chart = renderToStaticMarkup(
    <RangeTable places={comparison.places} events={events} query={EVERYTHING} datasets={[]} countEvents={() => 0} />,
  );
  const heads = elementsOf(chart, 'tr').filter((row) => row.includes('rowgroup'));
  expect(heads.map((head) => textOf(head).includes('Residents not known'))).toEqual([false, false, false, true]);
  const withFigure = events.filter(({ place, compared }) => place === 'sacramento-ca' && compared.range !== null);
  expect(withFigure.length).toBeGreaterThan(0);
  expect(chart.split('visually-hidden">Residents not known<').length - 1).toBe(withFigure.length);
});

test('coverage is set against coverage', () => {
  const { places } = compareFour();
  const text = textOf(renderToStaticMarkup(<CoverageNote places={places} />));
  const [most, least] = [places[0]?.sources, places[2]?.sources];
  expect(text).toContain(`${least} source stands behind Davis, ${most} behind Minneapolis: more coverage finds more.`);
});

test('a place that the days leave empty names the filter that does it', () => {
  const { places } = compareFour((day) => day === '2026-01-23');
  const query = { ...EVERYTHING, from: dayOf('2026-01-23'), to: dayOf('2026-01-23') };
  const text = textOf(
    renderToStaticMarkup(
      <RangeTable
        places={places}
        events={[]}
        query={query}
        datasets={[]}
        countEvents={(slug) => (slug === 'eugene-or' ? 3 : 0)}
      />,
    ),
  );
  expect(text).toContain('Recorded here: 3 events. None matches these filters. Without “Fri, Jan 23, 2026” : 3 events');
});
