'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import styles from './story-map.module.css';
import type { StoryMapProps } from './story-map-live';

// The account is read first: nothing of the map is in what the page needs, and nothing of it comes to a phone.
const StoryMapLive = dynamic(() => import('./story-map-live').then((module) => module.StoryMapLive), { ssr: false });

/** The same width as in `story-map.module.css`. */
const HAS_ROOM = '(min-width: 1100px)';

/** Where there is room, a map beside the account that goes along with the reading. */
export function StoryMap(props: StoryMapProps) {
  const hasRoom = useSyncExternalStore(subscribe, readRoom, () => false);
  return (
    <section className={styles.aside} aria-label="Where and when">
      {hasRoom && <StoryMapLive {...props} />}
    </section>
  );
}

function readRoom(): boolean {
  return window.matchMedia(HAS_ROOM).matches;
}

function subscribe(onChange: () => void): () => void {
  const room = window.matchMedia(HAS_ROOM);
  room.addEventListener('change', onChange);
  return () => room.removeEventListener('change', onChange);
}
