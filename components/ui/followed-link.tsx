import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';

/**
 * Whether a link that the reader has followed is still on its way. The router drops a page that is coming as soon as the
 * address is written again, so a map that comes to rest, or days that go on by themselves, must hold back until then.
 */

/** A page that has not come by then will not come any more. */
const MOST_WAIT_MS = 15_000;

let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

/** Whether a followed link is on its way now. */
export function isFollowing(): boolean {
  return timer !== null;
}

/** The same, for what is to go on when the page has come. */
export function useIsFollowing(): boolean {
  return useSyncExternalStore(subscribe, isFollowing, () => false);
}

/** Takes the reader to an address of this site, as a link does. */
export function useFollow(): (href: string, options?: { scroll: boolean }) => void {
  const router = useRouter();
  return (href, options) => {
    // Without a connection the router would give the page up for the browser's own; `ConnectionNote` says so.
    if (!navigator.onLine) return;
    noteFollowed(href);
    router.push(href, options);
  };
}

/** Notes links that are followed, and their arrival. Used once, by what stays while pages change. */
export function useFollowedLinks(): void {
  const pathname = usePathname();
  const params = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the address changed is the arrival, whatever it says.
  useEffect(noteArrived, [pathname, params]);
  useEffect(() => {
    // Runs after the router's own listener, which has kept the browser from leaving the page.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (event.defaultPrevented && link !== null) noteFollowed(link.href);
    };
    document.addEventListener('click', onClick);
    window.addEventListener('popstate', noteArrived);
    return () => {
      document.removeEventListener('click', onClick);
      window.removeEventListener('popstate', noteArrived);
    };
  }, []);
}

function noteFollowed(href: string): void {
  const { pathname, search } = new URL(href, window.location.href);
  // A link to where the reader is already changes nothing, so that it could not be seen to arrive.
  if (pathname === window.location.pathname && search === window.location.search) return;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(noteArrived, MOST_WAIT_MS);
  tell();
}

function noteArrived(): void {
  if (timer === null) return;
  clearTimeout(timer);
  timer = null;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
