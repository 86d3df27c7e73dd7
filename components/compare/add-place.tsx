import Link from 'next/link';
import { SearchBox } from '#components/search/search-box';
import { keptFields, MOST_COMPARED, type PlaceSet, toCompareHref, withPlace } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import type { SearchEntry } from '#data/model/stored';
import styles from './choose.module.css';

/** The URL key of the words that a reader without scripts looks for a place with. */
export const ADD_KEY = 'add';

type Props = { slugs: PlaceSet; query: Query; found: { words: string; places: readonly SearchEntry[] } | null };

/** The field that adds a place, and what it found when the page was asked without scripts. */
export function AddPlace({ slugs, query, found }: Props) {
  if (slugs.length >= MOST_COMPARED) {
    return (
      <p className={styles.addHint}>
        Four places are the most that can be read side by side. Take one out to add another.
      </p>
    );
  }
  const label = slugs.length === 0 ? 'Add a first place' : 'Add a place';
  return (
    <div className={styles.add}>
      <SearchBox
        field={{
          id: 'add-place',
          label,
          placeholder: 'Name of a town or city',
          action: '/compare',
          name: ADD_KEY,
          kept: keptFields(slugs, query, []),
          adds: true,
        }}
      />
      <p className={styles.addHint}>Or choose a dot on the map.</p>
      {found !== null && (
        <section aria-label={`Places found for “${found.words}”`} className={styles.found}>
          {found.places.length === 0 ? (
            <p>No place of the name “{found.words}” is in the record.</p>
          ) : (
            <ul>
              {found.places.map(({ href, label: name, detail }) => (
                <li key={href}>
                  <Link
                    href={toCompareHref(withPlace(slugs, href.replace('/places/', '')), query)}
                    prefetch={false}
                    scroll={false}
                  >
                    Add {name}, {detail}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}
