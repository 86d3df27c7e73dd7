import { toHref } from '#data/model/address';
import type { DatasetTitle } from '#data/model/dataset';
import type { Query } from '#data/model/query';
import { describeFilters, withoutFilters } from './describe-filters';
import { FilterChips } from './filter-chips';

type Props = {
  query: Query;
  datasets: readonly DatasetTitle[];
  /** The address of the page that the filters are in force on, under another query; the list's when left out. */
  hrefFor?: (query: Query) => string;
};

/** The filters in force, each with a way to take it off. */
export function ActiveFilters({ query, datasets, hrefFor = (other) => toHref('/', other) }: Props) {
  const chips = describeFilters(query, datasets).map(({ label, without }) => ({ label, href: hrefFor(without) }));
  return <FilterChips chips={chips} clearHref={hrefFor(withoutFilters(query))} />;
}
