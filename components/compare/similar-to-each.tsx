import { type SimilarLists, SimilarPlaces } from '#components/panel/similar-places';
import { MOST_COMPARED, type PlaceSet } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import styles from './compare.module.css';

/** The lists of places like one of the set. */
export type SimilarTo = { slug: string; name: string; lists: SimilarLists };

type Props = { similar: readonly SimilarTo[]; slugs: PlaceSet; query: Query };

/** For each place of a set that has room, what it could be compared with; open when it is the only one. */
export function SimilarToEach({ similar, slugs, query }: Props) {
  if (slugs.length >= MOST_COMPARED) return null;
  return similar.map(({ slug, name, lists }) => (
    <details key={slug} className={styles.similar} open={similar.length === 1}>
      <summary>Places like {name}</summary>
      <SimilarPlaces lists={lists} beside={slugs} query={query} />
    </details>
  ));
}
