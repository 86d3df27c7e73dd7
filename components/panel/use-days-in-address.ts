import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { useIsOnline } from '#components/ui/connection';
import { useIsFollowing } from '#components/ui/followed-link';
import type { Query } from '#data/model/query';
import { toReadable } from '#data/model/readable-params';
import { type QueryDays, useDraftDays } from './draft-days';

/**
 * Brings the draft of days into the address, from where the page's list and everything else reads them. One request is
 * under way at a time; when it has come, the newest draft follows, so that the last state wins and no step is queued.
 * A gesture makes one entry in the history: Back undoes it whole. A link that is on its way comes first;
 * without a connection the draft waits.
 */
export function useDaysInAddress(query: QueryDays): void {
  const router = useRouter();
  const pathname = usePathname();
  const { draft, setDraft } = useDraftDays();
  const [isPending, startTransition] = useTransition();
  const isFollowing = useIsFollowing();
  const isOnline = useIsOnline();
  const lastGesture = useRef<number | null>(null);

  useEffect(() => {
    if (draft === null || isPending || isFollowing || !isOnline) return;
    if (draft.from === query.from && draft.to === query.to) {
      // Only this one: a newer wish may stand in the queue already, and would be lost with it.
      if (draft.isOver) setDraft((newest) => (newest === draft ? null : newest));
      return;
    }
    const href = toHrefWithDays(pathname, draft);
    const isNewStep = lastGesture.current !== draft.gesture;
    lastGesture.current = draft.gesture;
    startTransition(() => (isNewStep ? router.push : router.replace)(href, { scroll: false }));
  }, [draft, isPending, isFollowing, isOnline, query.from, query.to, pathname, router, setDraft]);

  useEffect(() => {
    // Who goes back leaves what was on its way, and begins a new step with whatever comes next.
    const onPopState = () => {
      lastGesture.current = null;
      setDraft(null);
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, [setDraft]);
}

/** The address as it is now, where the map may have written its camera since, with other days. */
function toHrefWithDays(pathname: string, { from, to }: Pick<Query, 'from' | 'to'>): string {
  const next = new URLSearchParams(window.location.search);
  for (const [key, day] of Object.entries({ from, to })) {
    if (day === null) next.delete(key);
    else next.set(key, day);
  }
  next.delete('offset');
  return next.size === 0 ? pathname : `${pathname}?${toReadable(next.toString())}`;
}
