'use client';

import { useMemo } from 'react';
import { type Gesture, Timeline } from '#components/timeline/timeline';
import { type Day, fromDayNumber, toDayNumber } from '#data/model/day';
import type { DayRange } from '#data/model/day-bins';
import { formatQuery, type Query } from '#data/model/query';
import { type QueryDays, useDraftDays, useQueryWithDraft } from './draft-days';
import { useMapBounds, useMapView } from './panel-target';
import type { SheetStop } from './sheet';
import { useAddressQuery } from './use-address-query';
import { useDaysInAddress } from './use-days-in-address';
import { useIsPhone } from './use-phone';

/** What the timeline needs to know of this server: the version of its bars and the days of the record. */
export type TimelineSetup = { version: string; firstDay: Day; lastDay: Day };

type Props = {
  setup: TimelineSetup;
  sheetStop: SheetStop;
  onSheetStop(stop: SheetStop): void;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
};

/** The timeline of the address: bars of its query in view on the map, its days chosen among them. */
export function AtlasTimeline({ setup, sheetStop, onSheetStop, isOpen, onOpen }: Props) {
  const addressed = useAddressQuery();
  const query = useQueryWithDraft(addressed);
  const bounds = useMapBounds();
  const { placeDays } = useMapView();
  const { setDraft } = useDraftDays();
  const isPhone = useIsPhone();
  useDaysInAddress(addressed);
  const limits = useMemo(() => ({ first: toDayNumber(setup.firstDay), last: toDayNumber(setup.lastDay) }), [setup]);
  // On a phone both would cover the map: whoever draws the sheet up closes the timeline, and the other way round.
  const isShownOpen = isOpen && (!isPhone || sheetStop === 'peek');

  const onToggle = (next: boolean) => {
    onOpen(next);
    if (next && isPhone) onSheetStop('peek');
  };
  const onChoose = (days: DayRange | null, { id, isOver }: Gesture) => {
    setDraft({ ...toQueryDays(days), gesture: id, isOver });
  };
  return (
    <Timeline
      address={toBarsAddress({ ...query, bbox: query.bbox ?? bounds }, setup.version)}
      limits={limits}
      days={toRange(query, limits)}
      isInView={query.bbox !== null || bounds !== null}
      place={placeDays}
      isPhone={isPhone}
      isOpen={isShownOpen}
      onOpen={onToggle}
      onChoose={onChoose}
    />
  );
}

/** The bars are of all days, so an address that differs in days only is the same. */
function toBarsAddress(query: Query, version: string): string {
  const params = formatQuery({ ...query, from: null, to: null });
  params.set('v', version);
  return `/api/timeline?${params}`;
}

/** The chosen days among those of the record; null for all. An end that the address leaves open is the record's own. */
function toRange({ from, to }: QueryDays, limits: DayRange): DayRange | null {
  if (from === null && to === null) return null;
  const first = from === null ? limits.first : toDayNumber(from);
  const last = to === null ? limits.last : toDayNumber(to);
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

function toQueryDays(days: DayRange | null): QueryDays {
  if (days === null) return { from: null, to: null };
  return { from: fromDayNumber(days.first), to: fromDayNumber(days.last) };
}
