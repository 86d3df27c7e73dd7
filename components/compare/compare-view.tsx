import { ActiveFilters } from '#components/filters/active-filters';
import { ReadingSwitch } from '#components/filters/reading-switch';
import { BackToList } from '#components/panel/back-to-list';
import { PanelPart } from '#components/panel/panel-part';
import { Cite } from '#components/ui/cite';
import { CopyButton } from '#components/ui/copy-button';
import type { Comparison } from '#data/crowds/compare-places';
import type { ComparisonTable } from '#data/crowds/comparison-table';
import type { Citation } from '#data/model/citation';
import type { DatasetTitle } from '#data/model/dataset';
import type { Day } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import { toCompareDataHref, toCompareHref } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import type { SearchEntry } from '#data/model/stored';
import { AddPlace } from './add-place';
import styles from './compare.module.css';
import { CoverageNote } from './coverage-note';
import { DaysForm } from './days-form';
import { KeepFocus } from './keep-focus';
import { PlaceHeads } from './place-heads';
import { RangeTable } from './range-table';
import { RateTable } from './rate-table';
import { type SimilarTo, SimilarToEach } from './similar-to-each';
import { ValueTable } from './value-table';

type Props = {
  comparison: Comparison;
  table: ComparisonTable;
  query: Query;
  /** The first and last day of all that is recorded. */
  datasets: readonly DatasetTitle[];
  extent: { firstDay: Day; lastDay: Day };
  countEvents: (slug: string, other: Query) => number;
  /** What was found for the words to add, when the page was asked without scripts; null when it was not. */
  found: { words: string; places: readonly SearchEntry[] } | null;
  similar: readonly SimilarTo[];
  /** Null without a place. */
  citation: Citation | null;
};

/** Two to four places on shared axes and one window of days; with fewer, an invitation to add another. */
export function CompareView({
  comparison,
  table,
  query,
  datasets,
  extent,
  countEvents,
  found,
  similar,
  citation,
}: Props) {
  const { places } = comparison;
  const slugs = places.map(({ place }) => place.slug);
  const isComparison = places.length > 1;
  return (
    <KeepFocus className={styles.compare} slugs={slugs}>
      <BackToList query={query} />
      <h1 tabIndex={-1}>{isComparison ? places.map(({ place }) => place.name).join(', ') : 'Compare places'}</h1>
      <p className={styles.lead} role="status">
        {describeSet(places.map(({ place }) => formatPlaceName(place)))}
      </p>
      <PlaceHeads places={places} query={query} />
      <AddPlace slugs={slugs} query={query} found={found} />
      {places.length > 0 && (
        <>
          <DaysForm slugs={slugs} query={query} {...extent} />
          <ActiveFilters query={query} datasets={datasets} hrefFor={(other) => toCompareHref(slugs, other)} />
          <ReadingSwitch reading={query.reading} />
          <RangeTable
            places={places}
            events={table.events}
            query={query}
            datasets={datasets}
            countEvents={countEvents}
          />
          <RateTable places={places} />
          {isComparison && <CoverageNote places={places} />}
          <ValueTable rows={table.rows} places={places} />
        </>
      )}
      <SimilarToEach similar={similar} slugs={slugs} query={query} />
      {citation !== null && (
        <PanelPart title="Share and cite">
          <div className={styles.tools}>
            <CopyButton label="Copy link" />
            <a href={toCompareDataHref(slugs, query, 'csv')}>Download as CSV</a>
            <a href={toCompareDataHref(slugs, query, 'json')}>Download as JSON</a>
            <Cite citation={citation} what="comparison" />
          </div>
        </PanelPart>
      )}
    </KeepFocus>
  );
}

function describeSet(names: readonly string[]): string {
  if (names.length === 0) return 'No place is chosen yet. Add two to four, and they stand side by side here.';
  if (names.length === 1) return `${names[0]} stands alone. Add another place to compare it with.`;
  return `${names.length} places side by side, on the same axes and over the same days.`;
}
