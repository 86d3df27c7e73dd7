import Link from 'next/link';
import type { ComparedPlace } from '#data/crowds/compare-places';
import { toPlaceHref } from '#data/model/address';
import { formatPlaceName } from '#data/model/place';
import { type PlaceSet, toCompareHref, withStep } from '#data/model/place-set';
import type { Query } from '#data/model/query';
import { Letter } from './letter';
import styles from './place-heads.module.css';

/** The places of the set with their letters, each with ways to move it and to take it out: all plain addresses. */
export function PlaceHeads({ places, query }: { places: readonly ComparedPlace[]; query: Query }) {
  const slugs = places.map(({ place }) => place.slug);
  if (slugs.length === 0) return null;
  return (
    <ol className={styles.heads} data-count={slugs.length} aria-label="Places compared">
      {places.map(({ place }, position) => (
        <li key={place.slug} data-place={place.slug}>
          <Link className={styles.headName} href={toPlaceHref(place.slug, query)} prefetch={false}>
            <Letter position={position} />
            {formatPlaceName(place)}
          </Link>
          <span className={styles.headTools}>
            <Step slugs={slugs} slug={place.slug} name={place.name} step={-1} query={query} />
            <Step slugs={slugs} slug={place.slug} name={place.name} step={1} query={query} />
            <Link
              href={toCompareHref(
                slugs.filter((slug) => slug !== place.slug),
                query,
              )}
              prefetch={false}
              scroll={false}
              data-out=""
              title="Take out"
            >
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">Take {place.name} out</span>
            </Link>
          </span>
        </li>
      ))}
    </ol>
  );
}

type StepProps = { slugs: PlaceSet; slug: string; name: string; step: -1 | 1; query: Query };

/** A link to the same set with this place one step earlier or later; nothing at the end of the row. */
function Step({ slugs, slug, name, step, query }: StepProps) {
  const next = withStep(slugs, slug, step);
  if (next === slugs) return null;
  const words = step === -1 ? 'earlier' : 'later';
  return (
    <Link href={toCompareHref(next, query)} prefetch={false} scroll={false} title={`Move ${words}`}>
      <span aria-hidden="true">{step === -1 ? '←' : '→'}</span>
      <span className="visually-hidden">
        Move {name} {words}
      </span>
    </Link>
  );
}
