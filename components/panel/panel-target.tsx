'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { DrawChange, DrawingView } from '#components/map/protest-map';
import type { PlaceDays } from '#components/timeline/timeline';
import { type Day, toDayNumber } from '#data/model/day';
import type { Bounds, LngLat } from '#data/model/position';
import type { ComparedOnMap } from './compared-places';

/** What the panel's page is about: where the map should look and what it should outline. */
export type PanelTarget = { place: string; eventId: number | null; lngLat: LngLat; zoom: number };

/** A page on which the reader draws: what the map should show of it, and where to tell what the hand did. */
export type DrawingDesk = { view: DrawingView; onDraw: (change: DrawChange) => void };

/** What panel and map tell each other. Everything a link should keep is in the URL, not here. */
type MapView = {
  target: PanelTarget | null;
  setTarget: (target: PanelTarget | null) => void;
  /** The places that the page compares; none on any other page. */
  compared: readonly ComparedOnMap[];
  setCompared: (places: readonly ComparedOnMap[]) => void;
  /** What the map shows; null until there is a map. */
  bounds: Bounds | null;
  setBounds: (bounds: Bounds) => void;
  /** Null on pages where nothing is drawn. */
  desk: DrawingDesk | null;
  setDesk: (desk: DrawingDesk | null) => void;
  /** The days of the place that the page is about; null on any other page. */
  placeDays: PlaceDays | null;
  setPlaceDays: (days: PlaceDays | null) => void;
  /** Whether this browser turned out to be unable to draw a map. */
  hasNoMap: boolean;
  setNoMap: (hasNoMap: boolean) => void;
};

const MapViewContext = createContext<MapView | null>(null);

export function MapViewProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<PanelTarget | null>(null);
  const [bounds, setBounds] = useState<Bounds | null>(null);
  const [desk, setDesk] = useState<DrawingDesk | null>(null);
  const [compared, setCompared] = useState<readonly ComparedOnMap[]>([]);
  const [hasNoMap, setNoMap] = useState(false);
  const [placeDays, setPlaceDays] = useState<PlaceDays | null>(null);
  const view = useMemo(
    () => ({
      ...{ target, setTarget, compared, setCompared, bounds, setBounds, desk, setDesk },
      ...{ placeDays, setPlaceDays, hasNoMap, setNoMap },
    }),
    [target, compared, bounds, desk, placeDays, hasNoMap],
  );
  return <MapViewContext value={view}>{children}</MapViewContext>;
}

/** @throws outside of a MapViewProvider, where there is no map to speak of. */
export function useMapView(): MapView {
  const view = useContext(MapViewContext);
  if (view === null) throw new Error('Got no map view; expected a MapViewProvider around this component.');
  return view;
}

/** What the map shows; null until there is a map. */
export function useMapBounds(): Bounds | null {
  return useMapView().bounds;
}

/** Put on a page, it tells the map what the page is about for as long as the page is shown. Draws nothing. */
export function ShowOnMap({ place, eventId, lngLat: [longitude, latitude], zoom }: PanelTarget) {
  const { setTarget } = useMapView();
  useEffect(() => {
    setTarget({ place, eventId, lngLat: [longitude, latitude], zoom });
    return () => setTarget(null);
  }, [setTarget, place, eventId, longitude, latitude, zoom]);
  return null;
}

type EventDays = { startsOn: Day; endsOn: Day };

/** Put on a page about one place, it marks the place's days on the timeline for as long as the page is shown. */
export function MarkPlaceDays({ name, events }: { name: string; events: readonly EventDays[] }) {
  const { setPlaceDays } = useMapView();
  // Each render hands over another list of the same days, which must not start the effect anew.
  const key = [...new Set(events.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`))].sort().join(',');
  useEffect(() => {
    const days = key.split(',').map((span) => {
      const [first, last] = span.split(' ') as [Day, Day];
      return { first: toDayNumber(first), last: toDayNumber(last) };
    });
    setPlaceDays(key === '' ? null : { name, days });
    return () => setPlaceDays(null);
  }, [setPlaceDays, name, key]);
  return null;
}
