import { useEffect, useState } from 'react';

/** The slug of the place whose row in the list is pointed at or focused; null for none. Rows carry `data-place`. */
export function useHoveredPlace(): string | null {
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    const onPoint = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
      setPlace(row?.dataset.place ?? null);
    };
    document.addEventListener('pointerover', onPoint);
    document.addEventListener('focusin', onPoint);
    return () => {
      document.removeEventListener('pointerover', onPoint);
      document.removeEventListener('focusin', onPoint);
    };
  }, []);
  return place;
}
