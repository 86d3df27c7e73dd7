'use client';

import { type PointerEvent, type ReactNode, useRef } from 'react';
import styles from './sheet.module.css';
import { usePanelScroll } from './use-panel-scroll';

/** How far the sheet is drawn up on a phone; on wide screens it is a panel and always whole. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

const NEXT: Record<SheetStop, SheetStop> = { peek: 'half', half: 'full', full: 'peek' };
const NAMES: Record<SheetStop, string> = { peek: 'small', half: 'half', full: 'full' };
const DRAG_THRESHOLD_PX = 32;

type Props = {
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
  children: ReactNode;
};

/** The one panel: at the left on wide screens, on phones a sheet that a tap or a drag takes from stop to stop. */
export function Sheet({ stop, onStop, children }: Props) {
  const content = useRef<HTMLElement>(null);
  usePanelScroll(content);
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<{ startPx: number; isOver: boolean } | null>(null);

  /** Moves the sheet with the finger; done past React, which need not know of each pixel. */
  const follow = (px: number) => {
    if (sheet.current !== null) sheet.current.style.transform = px === 0 ? '' : `translateY(${Math.max(px, -48)}px)`;
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    drag.current = { startPx: event.clientY, isOver: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current !== null) follow(event.clientY - drag.current.startPx);
  };
  const onPointerUp = (event: PointerEvent) => {
    follow(0);
    if (drag.current === null) return;
    const movedPx = event.clientY - drag.current.startPx;
    if (Math.abs(movedPx) <= DRAG_THRESHOLD_PX) return;
    drag.current.isOver = true;
    onStop(afterDrag(stop, movedPx));
  };
  // A click follows each press, also one that was a drag.
  const onClick = () => {
    if (!drag.current?.isOver) onStop(NEXT[stop]);
    drag.current = null;
  };
  return (
    <div className={styles.sheet} data-stop={stop} ref={sheet}>
      <button
        type="button"
        className={styles.handle}
        aria-label={`Panel is ${NAMES[stop]}: make it ${NAMES[NEXT[stop]]}`}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onClick={onClick}
      >
        <span className={styles.grip} />
      </button>
      <main id="content" className={styles.content} ref={content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** A drag moves one stop; a long one, over a third of the screen, goes to the end. */
function afterDrag(stop: SheetStop, dragPx: number): SheetStop {
  const isLong = Math.abs(dragPx) > window.innerHeight / 3;
  const step = (isLong ? 2 : 1) * Math.sign(-dragPx);
  const position = Math.min(Math.max(SHEET_STOPS.indexOf(stop) + step, 0), SHEET_STOPS.length - 1);
  return SHEET_STOPS[position] ?? stop;
}
