'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Bounds, LngLat } from '#data/model/position';

/** What the panel's page is about: where the map should look and what it should outline. */
export type MapTarget = { place: string; eventId: number | null; lngLat: LngLat; zoom: number };

/** What panel and map tell each other. Everything a link should keep is in the URL, not here. */
type MapView = {
  target: MapTarget | null;
  setTarget: (target: MapTarget | null) => void;
  /** What the map shows; null until there is a map. */
  bounds: Bounds | null;
  setBounds: (bounds: Bounds) => void;
};

const MapViewContext = createContext<MapView>({ target: null, setTarget: () => {}, bounds: null, setBounds: () => {} });

export function MapViewProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<MapTarget | null>(null);
  const [bounds, setBounds] = useState<Bounds | null>(null);
  const view = useMemo(() => ({ target, setTarget, bounds, setBounds }), [target, bounds]);
  return <MapViewContext value={view}>{children}</MapViewContext>;
}

export function useMapView(): MapView {
  return useContext(MapViewContext);
}

/** What the map shows; null until there is a map. */
export function useMapBounds(): Bounds | null {
  return useContext(MapViewContext).bounds;
}

/** Put on a page, it tells the map what the page is about for as long as the page is shown. Draws nothing. */
export function ShowOnMap({ place, eventId, lngLat: [longitude, latitude], zoom }: MapTarget) {
  const { setTarget } = useContext(MapViewContext);
  useEffect(() => {
    setTarget({ place, eventId, lngLat: [longitude, latitude], zoom });
    return () => setTarget(null);
  }, [setTarget, place, eventId, longitude, latitude, zoom]);
  return null;
}
