import { type Comparison, comparePlaces } from '#data/crowds/compare-places';
import { type ComparisonTable, toComparisonTable } from '#data/crowds/comparison-table';
import { distanceKm } from '#data/geo/distance';
import { type Atlas, currentAtlas } from '#data/index/current-atlas';
import { eventsOfPlaces } from '#data/index/events-of-places';
import { resolveWords } from '#data/index/words';
import { type ChosenPlaces, choosePlaces, parsePlaces } from '#data/model/place-set';
import { parseQuery, type Query, type QueryProblem } from '#data/model/query';
import { findPlaceRecord } from './records';

/** What an address of the comparison asks for, as page, download and JSON show it. */
export type LoadedComparison = {
  atlas: Atlas;
  /** Without the box of a list: places are chosen by name. */
  query: Query;
  problems: readonly QueryProblem[];
  chosen: ChosenPlaces;
  comparison: Comparison;
  table: ComparisonTable;
  /** How many events of a place match another query with the same words or none: tells which filter empties a place. */
  countEvents: (slug: string, other: Query) => number;
};

/** Reads an address and compares the places it names. An error of the store reaches the caller. */
export async function loadComparison(params: URLSearchParams): Promise<LoadedComparison> {
  const { query: asked, problems } = parseQuery(params);
  const query: Query = { ...asked, bbox: null };
  const atlas = await currentAtlas();
  const slugs = parsePlaces(params);
  const known = new Set(atlas.index.places.map(({ slug }) => slug));
  const chosen = choosePlaces(slugs, (slug) => known.has(slug));
  const words = await resolveWords(atlas, query.words);
  const found = await Promise.all(chosen.kept.map(findPlaceRecord));
  const comparison = comparePlaces({
    records: found.filter((record) => record !== null),
    matching: eventsOfPlaces(atlas.index, query, words, chosen.kept),
    reading: query.reading,
    distanceKm,
  });
  return {
    atlas,
    query,
    problems,
    chosen,
    comparison,
    table: toComparisonTable(comparison),
    countEvents: (slug, other) =>
      eventsOfPlaces(atlas.index, other, other.words === '' ? null : words, [slug]).get(slug)?.size ?? 0,
  };
}
