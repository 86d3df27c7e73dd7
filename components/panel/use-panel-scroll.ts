import { usePathname } from 'next/navigation';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the panel's place: a new page starts at its top with the focus on it, Back and Forward return to where the
 * reader was. Browsers do this for the document; the panel scrolls by itself, so it has to be done for it.
 */
export function usePanelScroll(panel: RefObject<HTMLElement | null>): void {
  const pathname = usePathname();
  const offsets = useRef(new Map<string, number>());
  const isTraversal = useRef(false);
  const shown = useRef(pathname);

  useEffect(() => {
    const onPopState = () => {
      // Back between two parts or filters of one page shows no other page.
      isTraversal.current = window.location.pathname !== shown.current;
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);

  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const onScroll = () => offsets.current.set(shown.current, element.scrollTop);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [panel]);

  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const element = panel.current;
    if (element === null) return;
    element.scrollTop = isTraversal.current ? (offsets.current.get(pathname) ?? 0) : 0;
    isTraversal.current = false;
    element.focus({ preventScroll: true });
  }, [panel, pathname]);
}
