'use client';

import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react';
import type { PlaceSet } from '#data/model/place-set';

type Props = { slugs: PlaceSet; className: string | undefined; children: ReactNode };

/**
 * Gives the focus a place to be when a change of the set took away what had it: the way out of the place that stands
 * there now, or else the heading. A browser would send it back to the start of the page.
 */
export function KeepFocus({ slugs, className, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<{ element: Element; place: string | undefined } | null>(null);
  const shown = useRef(slugs);
  const onFocus = ({ target }: FocusEvent) => {
    last.current = { element: target, place: target.closest<HTMLElement>('[data-place]')?.dataset.place };
  };
  useEffect(() => {
    const before = shown.current;
    shown.current = slugs;
    const isLost = last.current?.element.isConnected === false && document.activeElement === document.body;
    if (before.join() === slugs.join() || !isLost || root.current === null) return;
    homeFor(root.current, last.current?.place, before, slugs)?.focus();
  }, [slugs]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears where the focus is and does nothing by itself
    <div className={className} ref={root} onFocus={onFocus}>
      {children}
    </div>
  );
}

function homeFor(root: Element, place: string | undefined, before: PlaceSet, now: PlaceSet): HTMLElement | null {
  const heading = root.querySelector('h1');
  if (place === undefined) return heading;
  const position = now.includes(place) ? now.indexOf(place) : before.indexOf(place);
  const slug = now[Math.min(position, now.length - 1)];
  return root.querySelector<HTMLElement>(`[data-place="${CSS.escape(slug ?? '')}"] a[data-out]`) ?? heading;
}
