'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { readDrawingLink } from '#data/crowds/read-drawing-link';
import { type Camera, formatCamera } from '#data/model/address';
import { type Drawing, findExcess } from '#data/model/drawing';
import { formatDrawing } from '#data/model/drawing-link';
import { toReadable } from '#data/model/readable-params';

/** Changes that can be taken back. */
const MOST_UNDOS = 50;

/**
 * The drawing of the address, and the ways to change it. A finished change is a step of its own for Back and Forward; one
 * in a row of small ones, such as a corner that is moved, replaces the last.
 */
export function useDrawing() {
  const text = useSearchParams().get('draw') ?? '';
  const read = useMemo(() => readDrawingLink(text), [text]);
  const [past, setPast] = useState<readonly string[]>([]);
  const drawing: Drawing = useMemo(() => (read.ok ? read.drawing : []), [read]);
  // After Back the last thing noted may be what is there already.
  const earlier = past.findLast((candidate) => candidate !== text);

  return {
    drawing,
    /** Why the address holds no drawing although it names one; null when all is well. */
    problem: read.ok ? null : read.reason,
    canUndo: earlier !== undefined,
    /** Puts another drawing in its place, and the map where it is told to look; gives the reason where it cannot be. */
    change(next: Drawing, step: 'push' | 'replace', look: Camera | null): string | null {
      const excess = findExcess(next);
      if (excess !== null) return excess;
      setPast([...past, text].slice(-MOST_UNDOS));
      writeAddress(formatDrawing(next), step, look);
      return null;
    },
    undo(): void {
      if (earlier === undefined) return;
      setPast(past.slice(0, past.lastIndexOf(earlier)));
      writeAddress(earlier, 'replace', null);
    },
  };
}

function writeAddress(text: string, step: 'push' | 'replace', look: Camera | null): void {
  const params = new URLSearchParams(window.location.search);
  if (text === '') params.delete('draw');
  else params.set('draw', text);
  if (look !== null) params.set('at', formatCamera(look));
  const search = params.size === 0 ? '' : `?${toReadable(params.toString())}`;
  const address = `${window.location.pathname}${search}${window.location.hash}`;
  if (step === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
