import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * Closes what an opener opened: by Escape anywhere within `root`, which gives the focus back to the opener, and where it
 * floats, by a press of the pointer or a step of the focus to outside of `popover` too, which leaves the focus where the
 * reader put it.
 */
export function useDismissal(isOpen: boolean, isFloating: boolean, onClose: () => void) {
  const root = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    onClose();
    opener.current?.focus();
  });
  const onElsewhere = useEffectEvent(({ target }: Event) => {
    // The opener's own click closes.
    const isInside = [opener, popover].some(({ current }) => target instanceof Node && current?.contains(target));
    if (!isInside) onClose();
  });
  useEffect(() => {
    const strip = root.current;
    if (!isOpen || strip === null) return;
    const onKey = (event: KeyboardEvent) => onKeyDown(event);
    strip.addEventListener('keydown', onKey);
    return () => strip.removeEventListener('keydown', onKey);
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen || !isFloating) return;
    const onEvent = (event: Event) => onElsewhere(event);
    // While it goes down, so that the map cannot keep it to itself.
    document.addEventListener('pointerdown', onEvent, { capture: true });
    document.addEventListener('focusin', onEvent);
    return () => {
      document.removeEventListener('pointerdown', onEvent, { capture: true });
      document.removeEventListener('focusin', onEvent);
    };
  }, [isOpen, isFloating]);
  return { root, opener, popover };
}
