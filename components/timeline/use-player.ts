import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Speed } from './play';

const STILL = '(prefers-reduced-motion: reduce)';

/** Whether the reader wants no motion: then nothing plays by itself, and the button takes a single step. */
export function usePrefersStillness(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(STILL);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(STILL).matches,
    () => true,
  );
}

/** Takes a step at each beat while it plays, until a step says that there is no further one or the page is hidden. */
export function usePlayer(speed: Speed, step: () => boolean) {
  const [isPlaying, setPlaying] = useState(false);
  const onBeat = useEffectEvent(() => {
    if (!step()) setPlaying(false);
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => onBeat(), 1000 / speed);
    const onHidden = () => document.hidden && setPlaying(false);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [isPlaying, speed]);
  return { isPlaying, play: () => setPlaying(true), pause: () => setPlaying(false) };
}
