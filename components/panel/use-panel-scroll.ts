import { usePathname, useSearchParams } from 'next/navigation';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { entryKey, type FollowedFrom, noteSpot, recallSpot } from './reading-spots';

/**
 * Keeps the panel's place: a new page starts at its top with the focus on it, Back and Forward return to where the
 * reader was, on the link that led away. Browsers do this for the document; the panel scrolls by itself, so it has to
 * be done for it.
 */
export function usePanelScroll(panel: RefObject<HTMLElement | null>): void {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const shown = useRef<{ pathname: string; search: string; key: string } | null>(null);

  useLayoutEffect(() => {
    const last = shown.current;
    const key = entryKey();
    shown.current = { pathname, search, key };
    const element = panel.current;
    if (element === null) return;
    if (last !== null && last.pathname !== pathname) {
      element.scrollTop = 0;
      element.focus({ preventScroll: true });
    }
    // A map that moves writes the address of an entry anew: no reason to take the reader anywhere.
    if (last?.key !== key) bringBack(element, key);
    noteSpot(key, { top: element.scrollTop });
  }, [panel, pathname, search]);

  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    /** The entry whose page is seen: that of the address, unless its page is still on its way. */
    const keyInView = () => {
      const { current } = shown;
      if (current !== null && isAddress(current)) current.key = entryKey();
      return current?.key ?? entryKey();
    };
    const onScroll = () => noteSpot(keyInView(), { top: element.scrollTop });
    // Before the link leads away.
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link !== null) noteSpot(keyInView(), { top: element.scrollTop, link: describeLink(element, link) });
    };
    // Between two parts of one page nothing is drawn anew.
    const onPopState = () => {
      if (shown.current !== null && isAddress(shown.current)) bringBack(element, keyInView());
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('click', onClick, { capture: true });
    window.addEventListener('popstate', onPopState);
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('click', onClick, { capture: true });
      window.removeEventListener('popstate', onPopState);
    };
  }, [panel]);
}

function isAddress({ pathname, search }: { pathname: string; search: string }): boolean {
  const { location } = window;
  return location.pathname === pathname && new URLSearchParams(location.search).toString() === search;
}

/** Returns the panel to where the reader was on an entry; an entry that is new stays as it is. */
function bringBack(panel: HTMLElement, key: string): void {
  const known = recallSpot(key);
  if (known === null) return;
  panel.scrollTop = known.spot.top;
  if (known.isTraversal) findLink(panel, known.spot.link)?.focus({ preventScroll: true });
}

function describeLink(panel: HTMLElement, link: HTMLAnchorElement): FollowedFrom {
  const href = link.getAttribute('href') ?? '';
  return { href, nth: linksTo(panel, href).indexOf(link) };
}

function findLink(panel: HTMLElement, link: FollowedFrom | null): HTMLElement | undefined {
  return link === null ? undefined : linksTo(panel, link.href)[link.nth];
}

function linksTo(panel: HTMLElement, href: string): HTMLAnchorElement[] {
  return [...panel.querySelectorAll('a')].filter((link) => link.getAttribute('href') === href);
}
