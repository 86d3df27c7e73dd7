import type { Metadata } from 'next';
import { ActiveFilters } from '#components/filters/active-filters';
import { EmptyList } from '#components/filters/empty-list';
import { FilterForm } from '#components/filters/filter-form';
import { InViewToggle } from '#components/filters/in-view-toggle';
import { ReadingSwitch } from '#components/filters/reading-switch';
import { LIST_ORDERS, type ListOrder, PlaceList } from '#components/panel/place-list';
import { ProblemsNote } from '#components/panel/problems-note';
import { RecordLine } from '#components/panel/record-line';
import { TotalLine } from '#components/panel/total-line';
import { currentAtlas } from '#data/index/current-atlas';
import { extentOf } from '#data/index/extent-of';
import { rankPlaces } from '#data/index/rank-places';
import { totalOf } from '#data/index/total-of';
import { resolveWords } from '#data/index/words';
import type { AddressProblem } from '#data/model/address';
import { currentAccount, findDisputedPlaces } from '../account';
import { currentDatasets } from '../records';
import { readOffset, readPageQuery, type SearchParams, toUrlParams } from '../request';

const PAGE_SIZE = 200;

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function ListPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await toUrlParams(searchParams);
  const { query, problems } = readPageQuery(params);
  const atlas = await currentAtlas();
  const words = await resolveWords(atlas, query.words);
  const { order, problem } = readOrder(params.get('order') ?? '');
  const extent = extentOf(atlas.index);
  if (extent === null) return <NothingRecorded />;
  const datasets = await currentDatasets();
  const hasStory = (await currentAccount()).campaigns.length > 0;
  const total = totalOf(atlas.index, query, words);
  const offset = readOffset(params, PAGE_SIZE, total.places);
  const { rows } = rankPlaces(atlas.index, query, words, { order, offset, limit: PAGE_SIZE });
  return (
    <>
      <ProblemsNote problems={problem === null ? problems : [...problems, problem]} />
      <h1>Where people protested, and who says how many</h1>
      <RecordLine datasets={datasets} firstDay={extent.firstDay} lastDay={extent.lastDay} hasStory={hasStory} />
      <TotalLine total={total} everything={extent.events} />
      <ReadingSwitch reading={query.reading} />
      <FilterForm
        query={query}
        datasets={datasets}
        firstDay={extent.firstDay}
        lastDay={extent.lastDay}
        kept={toKept(params)}
      />
      <InViewToggle isOn={query.bbox !== null} />
      <ActiveFilters query={query} datasets={datasets} />
      {total.events === 0 ? (
        <EmptyList
          query={query}
          datasets={datasets}
          countEvents={(other) => totalOf(atlas.index, other, other.words === '' ? null : words).events}
        />
      ) : (
        <PlaceList
          places={rows}
          order={order}
          query={query}
          page={{ offset, size: PAGE_SIZE, total: total.places }}
          disputed={await findDisputedPlaces(query, words)}
          withYears={extent.firstDay.slice(0, 4) !== extent.lastDay.slice(0, 4)}
        />
      )}
    </>
  );
}

/** What of the address is no filter but should outlive a new one. */
function toKept(params: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    ['at', 'order', 'bbox'].flatMap((key) => {
      const value = params.get(key);
      return value === null ? [] : [[key, value]];
    }),
  );
}

/** The order that the address asks for; the usual one, with what is wrong, for a name of none. */
function readOrder(text: string): { order: ListOrder; problem: AddressProblem | null } {
  const order = LIST_ORDERS.find((each) => each === text);
  if (order !== undefined || text === '') return { order: order ?? 'size', problem: null };
  return { order: 'size', problem: { key: 'order', got: text, expected: `one of ${LIST_ORDERS.join(', ')}` } };
}

/** A store into which nothing has been loaded: another thing than a place without protests. */
function NothingRecorded() {
  return (
    <>
      <h1>No record is loaded</h1>
      <p>
        This server holds no dataset yet. Stop it and run npm start, which loads the record of January 2026 into an
        empty store.
      </p>
    </>
  );
}
