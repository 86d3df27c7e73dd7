'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftAct, DrawChange, DrawTool } from '#components/map/protest-map';
import { useMapView } from '#components/panel/panel-target';
import type { Drawing } from '#data/model/drawing';

/** The hand on the map: which tool it holds, and what the map tells of it, for as long as the page is shown. */
export function useDrawingDesk(drawing: Drawing, onDraw: (change: DrawChange) => void) {
  const { setDesk, hasNoMap } = useMapView();
  const [tool, setTool] = useState<DrawTool>('look');
  const [wish, setWish] = useState<{ serial: number; act: DraftAct } | null>(null);
  const latest = useRef(onDraw);
  useEffect(() => {
    latest.current = onDraw;
  });
  const desk = useMemo(
    () => ({ view: { drawing, tool, wish }, onDraw: (change: DrawChange) => latest.current(change) }),
    [drawing, tool, wish],
  );
  useEffect(() => setDesk(desk), [desk, setDesk]);
  useEffect(() => () => setDesk(null), [setDesk]);
  const ask = (act: DraftAct) => setWish((last) => ({ serial: (last?.serial ?? 0) + 1, act }));
  return { tool, setTool, ask, hasNoMap };
}
