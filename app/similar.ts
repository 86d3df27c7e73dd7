import type { SimilarLists } from '#components/panel/similar-places';
import type { AtlasIndex } from '#data/index/atlas-index';
import { nearestPlaces } from '#data/index/nearest-places';
import { similarPlaces } from '#data/index/similar-places';
import type { Reading } from '#data/model/query';

const NEAREST_COUNT = 5;
const SIMILAR_COUNT = 3;

/** The lists of places like one, for its panel and for comparisons; empty for a place that the index does not hold. */
export function listSimilar(index: AtlasIndex, slug: string, reading: Reading): SimilarLists {
  const similar = similarPlaces(index, slug, reading, SIMILAR_COUNT);
  return {
    nearest: nearestPlaces(index, slug, NEAREST_COUNT),
    ...(similar ?? { sameState: [], bySize: null, byResidents: null }),
  };
}
