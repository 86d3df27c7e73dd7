'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useFollow } from '#components/ui/followed-link';
import { COMPARE_HREF, toCompareHref, withPlace } from '#data/model/place-set';
import type { LngLat } from '#data/model/position';
import { parseQuery } from '#data/model/query';
import { useMapView } from './panel-target';

/** One place of a comparison as the map marks it, by the letter of its position in the set. */
export type ComparedOnMap = { slug: string; lngLat: LngLat };

/** Put on the page that compares, it tells the map which places to outline and frame. Draws nothing. */
export function ShowPlacesOnMap({ places }: { places: readonly ComparedOnMap[] }) {
  const { setCompared } = useMapView();
  // A list made anew with each answer of the server says the same as long as its text does.
  const text = JSON.stringify(places);
  useEffect(() => {
    const now: readonly ComparedOnMap[] = JSON.parse(text);
    setCompared(now);
    return () => setCompared([]);
  }, [setCompared, text]);
  return null;
}

/**
 * Takes a place into a comparison: into the one that is shown, else beside the place that is shown, else as its first.
 * A fifth is not held back here: the page itself says that it was refused and why.
 */
export function useCompare(): (slug: string) => void {
  const follow = useFollow();
  const pathname = usePathname();
  const params = useSearchParams();
  const { target, compared } = useMapView();
  return (slug) => {
    const shown =
      pathname === COMPARE_HREF ? compared.map((place) => place.slug) : target === null ? [] : [target.place];
    if (pathname === COMPARE_HREF && shown.includes(slug)) return;
    const { query } = parseQuery(new URLSearchParams(params));
    follow(toCompareHref(withPlace(shown, slug), query), { scroll: false });
  };
}
