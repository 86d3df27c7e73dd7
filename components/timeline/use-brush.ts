import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { binAround, type DayRange } from '#data/model/day-bins';
import { type Bars, type Drag, dragTo, lengthOf, panSpan, zoomSpan } from './brush';
import { type Gesture, newGesture } from './gesture';

const DRAG_THRESHOLD_PX = 4;
/** How much a wheel's pixel zooms: a notch of 100 px makes the span a fifth shorter or longer. */
const WHEEL_ZOOM = 0.0022;

type Options = {
  /** The days that are drawn from the left edge of the area to its right one. */
  span: DayRange;
  bars: Bars;
  /** The chosen days; null for all. */
  days: DayRange | null;
  onChoose(days: DayRange, gesture: Gesture): void;
  onSpan(span: DayRange): void;
};

type Pressed = Drag & { gesture: number; startX: number; startDay: number; last: DayRange | null };
type Pinch = { span: DayRange; distancePx: number; around: number };

/** What pressing, dragging, pinching and the wheel mean on the area of the bars. */
export function useBrush(area: RefObject<HTMLElement | null>, { span, bars, days, onChoose, onSpan }: Options) {
  const pressed = useRef<Pressed | null>(null);
  const pinch = useRef<Pinch | null>(null);
  const fingers = useRef(new Map<number, number>());
  const [isDragging, setDragging] = useState(false);

  /** The day at a place of the screen, with its fraction. */
  const dayAt = (clientX: number) => {
    const { left = 0, width = 1 } = area.current?.getBoundingClientRect() ?? {};
    return span.first + ((clientX - left) / Math.max(width, 1)) * lengthOf(span);
  };
  const release = (isOver: boolean) => {
    const { last, gesture } = pressed.current ?? {};
    if (isOver && last != null && gesture !== undefined) onChoose(last, { id: gesture, isOver: true });
    pressed.current = null;
    setDragging(false);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, event.clientX);
    const [a, b] = [...fingers.current.values()];
    if (a !== undefined && b !== undefined) {
      release(true);
      pinch.current = { span, distancePx: Math.max(Math.abs(a - b), 1), around: dayAt((a + b) / 2) };
      return;
    }
    pressed.current = press(event, dayAt(event.clientX), days, bars);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, event.clientX);
    const [a, b] = [...fingers.current.values()];
    if (pinch.current !== null && a !== undefined && b !== undefined) {
      const { span: from, distancePx, around } = pinch.current;
      onSpan(zoomSpan(from, distancePx / Math.max(Math.abs(a - b), 1), around, bars.limits));
      return;
    }
    const drag = pressed.current;
    if (drag === null) return;
    const isStill = drag.last === null && Math.abs(event.clientX - drag.startX) < DRAG_THRESHOLD_PX;
    if (isStill) return;
    setDragging(true);
    // A handle is seldom grabbed on the day that it stands for, so it moves by as much as the pointer does.
    const day = Math.floor(drag.startDay + dayAt(event.clientX) - dayAt(drag.startX));
    drag.last = dragTo(drag, day, bars);
    onChoose(drag.last, { id: drag.gesture, isOver: false });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
    if (pinch.current !== null) pinch.current = null;
    const drag = pressed.current;
    const isClick = drag !== null && drag.last === null && (drag.grip === 'new' || drag.grip === 'window');
    if (isClick && event.type === 'pointerup') drag.last = binAround(drag.grabbed, bars.bin, bars.limits);
    release(true);
  };

  useWheel(area, (event, clientX) => {
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!isSideways) onSpan(zoomSpan(span, Math.exp(event.deltaY * WHEEL_ZOOM), dayAt(clientX), bars.limits));
    else {
      const steps = Math.sign(event.deltaX || event.deltaY) * Math.max(1, Math.round(lengthOf(span) / 20));
      onSpan(panSpan(span, steps, bars.limits));
    }
  });
  return { isDragging, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}

/** What a press takes hold of: a handle, the chosen days, or, beside them, nothing yet. */
function press(event: PointerEvent, at: number, days: DayRange | null, { limits }: Bars): Pressed {
  const handle =
    event.target instanceof Element ? event.target.closest('[data-grip]')?.getAttribute('data-grip') : null;
  const grabbed = Math.floor(at);
  const origin = days ?? limits;
  const isOnDays = days !== null && grabbed >= days.first && grabbed <= days.last;
  const grip = handle === 'start' || handle === 'end' ? handle : isOnDays ? 'window' : 'new';
  const middleOfDay = 0.5;
  const startDay = grip === 'start' ? origin.first + middleOfDay : grip === 'end' ? origin.last + middleOfDay : at;
  return { grip, origin, grabbed, gesture: newGesture(), startX: event.clientX, startDay, last: null };
}

/** React's own wheel events cannot keep the page from scrolling along. */
function useWheel(area: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent, clientX: number) => void): void {
  const handle = useEffectEvent(onWheel);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const listen = (event: WheelEvent) => {
      event.preventDefault();
      handle(event, event.clientX);
    };
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  }, [area]);
}
