import type { Metadata } from 'next';
import { ADD_KEY } from '#components/compare/add-place';
import { CompareNotes } from '#components/compare/compare-notes';
import { CompareView } from '#components/compare/compare-view';
import { ShowPlacesOnMap } from '#components/panel/compared-places';
import { extentOf } from '#data/index/extent-of';
import { findCameraProblems } from '#data/model/address';
import { formatPlaceName } from '#data/model/place';
import { COMPARE_HREF, formatPlaces } from '#data/model/place-set';
import { MAX_WORDS_LENGTH } from '#data/model/query';
import type { SearchEntry } from '#data/model/stored';
import { cite } from '../../cite';
import { type LoadedComparison, loadComparison } from '../../comparison';
import { currentDatasets } from '../../records';
import { type SearchParams, toUrlParams } from '../../request';
import { searchPlaces } from '../../search';
import { listSimilar } from '../../similar';

type Props = { searchParams: SearchParams };

const MOST_FOUND = 8;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { comparison } = await loadComparison(await toUrlParams(searchParams));
  const names = comparison.places.map(({ place }) => formatPlaceName(place));
  return {
    title: names.length < 2 ? 'Compare places' : `${names.join('; ')}: protests compared`,
    description: 'Places side by side on shared axes: reported ranges, who says so, and how much is told of each.',
    alternates: { canonical: COMPARE_HREF },
    // There are more sets of places than anyone would look for.
    robots: { index: false, follow: true },
  };
}

export default async function ComparePage({ searchParams }: Props) {
  const params = await toUrlParams(searchParams);
  const loaded = await loadComparison(params);
  const { atlas, comparison, chosen, query, problems } = loaded;
  const extent = extentOf(atlas.index);
  if (extent === null) return <h1>No record is loaded</h1>;
  const places = comparison.places.map(({ place }) => place);
  return (
    <>
      <ShowPlacesOnMap places={places.map(({ slug, center }) => ({ slug, lngLat: center }))} />
      <CompareNotes
        problems={[...problems, ...findCameraProblems(params)]}
        unknown={chosen.unknown}
        refused={namesOf(loaded)}
      />
      <CompareView
        comparison={comparison}
        table={loaded.table}
        query={query}
        extent={extent}
        countEvents={loaded.countEvents}
        found={await findToAdd(params.get(ADD_KEY))}
        similar={places.map(({ slug, name }) => ({ slug, name, lists: listSimilar(atlas.index, slug, query.reading) }))}
        citation={places.length === 0 ? null : await cite('compare', formatPlaces(chosen.kept), query)}
        datasets={await currentDatasets()}
      />
    </>
  );
}

/** The names of the places that found no room. */
function namesOf({ atlas, chosen }: LoadedComparison): string[] {
  return atlas.index.places.filter(({ slug }) => chosen.refused.includes(slug)).map(formatPlaceName);
}

/** What a reader without scripts looked for to add; null when nothing was. */
async function findToAdd(text: string | null): Promise<{ words: string; places: readonly SearchEntry[] } | null> {
  const words = (text ?? '').slice(0, MAX_WORDS_LENGTH).trim();
  if (words === '') return null;
  return { words, places: await searchPlaces(words, MOST_FOUND) };
}
