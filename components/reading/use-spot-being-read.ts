import { useEffect, useState } from 'react';
import { isSameSpot, readSpot, type Spot } from './story-spot';

/** The line that a reader's eyes are taken to rest on, as shares of the window above and below it. */
const READING_LINE = '-35% 0px -64% 0px';
/** Passages that are only flown past are not worth a journey of the map. */
const SETTLED_MILLISECONDS = 150;

/** What the passage being read speaks of, at first `start`. Follows the scrolling of the page. */
export function useSpotBeingRead(start: Spot): Spot {
  const [spot, setSpot] = useState(start);
  useEffect(() => {
    const passages = [...document.querySelectorAll<HTMLElement>('[data-spot-day]')];
    const onLine = new Set<Element>();
    let settling: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) onLine.add(target);
          else onLine.delete(target);
        }
        clearTimeout(settling);
        settling = setTimeout(() => {
          const read = passages.findLast((passage) => onLine.has(passage));
          const found = read === undefined ? null : readSpot(read.dataset);
          if (found !== null) setSpot((shown) => (isSameSpot(shown, found) ? shown : found));
        }, SETTLED_MILLISECONDS);
      },
      { rootMargin: READING_LINE },
    );
    for (const passage of passages) observer.observe(passage);
    return () => {
      clearTimeout(settling);
      observer.disconnect();
    };
  }, []);
  return spot;
}
