import { useSyncExternalStore } from 'react';

/** Where the panel is a sheet: the measure of `sheet.module.css`. */
export const PHONE = '(max-width: 640px)';

/** Whether the window is as narrow as a phone's. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(PHONE);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
}
