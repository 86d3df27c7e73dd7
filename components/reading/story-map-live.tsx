'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Basemap, ProtestMap } from '#components/map/protest-map';
import { useTheme } from '#components/ui/theme-switch';
import { countNoun } from '#data/crowds/describe-range';
import { frameBounds } from '#data/geo/frame-bounds';
import { LOWER_48 } from '#data/geo/lower-48';
import { type Camera, formatCamera, toHref, toPlaceHref } from '#data/model/address';
import { type Day, formatDay } from '#data/model/day';
import { EVERYTHING, formatQuery } from '#data/model/query';
import styles from './story-map.module.css';
import type { Spot } from './story-spot';
import { useSpotBeingRead } from './use-spot-being-read';

export type StoryMapProps = {
  version: string;
  basemap: Basemap;
  /** What the account as a whole is about: shown first, and by passages that speak of nothing nearer. */
  start: Spot;
  /** How many events are recorded on each day that the account speaks of. */
  events: Readonly<Record<Day, number>>;
};

/** At the head of the page its header pushes this much of the map out of the window. */
const HEADER_PX = 56;
/** What lies on the coasts is drawn, and named, beyond them. */
const MARGIN_PX = 56;
const PADDING = { top: 0, right: 0, bottom: HEADER_PX, left: 0 };

/** The map of the day that is being read about, looking at its place. It follows the page, never the other way round. */
export function StoryMapLive({ version, basemap, start, events }: StoryMapProps) {
  const router = useRouter();
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWideCamera(frame);
  const spot = useSpotBeingRead(start);
  // Where the reader's own hand took the map, for as long as the passage is the same.
  const [moved, setMoved] = useState<{ spot: Spot; camera: Camera } | null>(null);
  const query = useMemo(() => ({ ...EVERYTHING, from: spot.day, to: spot.day }), [spot.day]);
  const camera = spot.place?.camera ?? wide;
  const seen = moved?.spot === spot ? moved.camera : camera;
  const at = seen === null ? '' : `&at=${formatCamera(seen)}`;
  return (
    <div className={styles.live}>
      <p className={styles.caption}>
        <span className={styles.spot}>
          {formatDay(spot.day)} · {spot.place?.name ?? 'the whole country'}
        </span>
        <span className={styles.quiet}>{describeSpot(spot, events[spot.day] ?? 0)}</span>
        <Link className={styles.open} href={`${toHref('/', query)}${at}`} prefetch={false}>
          Open on the map
        </Link>
      </p>
      <div className={styles.map} ref={frame}>
        {camera !== null && (
          <ProtestMap
            query={formatQuery(query).toString()}
            version={version}
            basemap={basemap}
            camera={camera}
            selected={spot.place && { kind: 'place', slug: spot.place.slug }}
            theme={theme}
            padding={PADDING}
            onSelect={(choice) => {
              const place = choice.kind === 'place' ? choice.slug : choice.place;
              if (place !== null) router.push(toPlaceHref(place, query));
            }}
            onMoveEnd={(reached) => setMoved({ spot, camera: reached })}
          />
        )}
      </div>
    </div>
  );
}

/** The camera from which the whole country fits into an element, with margins; null until that is there. */
function useWideCamera(element: RefObject<HTMLElement | null>): Camera | null {
  const [camera, setCamera] = useState<Camera | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const { clientWidth, clientHeight } = element.current;
    setCamera(frameBounds(LOWER_48, clientWidth - 2 * MARGIN_PX, clientHeight - HEADER_PX - 2 * MARGIN_PX));
  }, [element]);
  return camera;
}

/** `12 events recorded on this day. The city is known, not the spot.` */
function describeSpot({ place }: Spot, events: number): string {
  const recorded = events === 0 ? 'No event is recorded on this day.' : `${countNoun(events, 'event')} on this day.`;
  return place === null || place.isExact ? recorded : `${recorded} The map shows the town, not an address.`;
}
