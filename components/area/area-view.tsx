'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { DrawChange } from '#components/map/protest-map';
import { useMapBounds } from '#components/panel/panel-target';
import { estimateDrawing } from '#data/crowds/area-estimate';
import { MOVING_CROWD_NOTE } from '#data/crowds/area-notes';
import { addHole, addPolygon, replaceRing } from '#data/crowds/change-drawing';
import { DEFAULT_DENSITY } from '#data/crowds/densities';
import type { EventClaims } from '#data/crowds/lay-claims';
import { frameAdded } from '#data/geo/frame-drawing';
import { toRing } from '#data/geo/ring';
import { toPlaceHref } from '#data/model/address';
import type { Drawing } from '#data/model/drawing';
import { formatPlaceName, type Place } from '#data/model/place';
import type { LngLat } from '#data/model/position';
import type { Query } from '#data/model/query';
import styles from './area.module.css';
import { AreaTable } from './area-table';
import { ClaimsAgainst } from './claims-against';
import { DensityList } from './density-list';
import { DrawTools } from './draw-tools';
import { PolygonControls } from './polygon-controls';
import { RingForms } from './ring-forms';
import { TakeAlong } from './take-along';
import { useDrawing } from './use-drawing';
import { useDrawingDesk } from './use-drawing-desk';

type Props = {
  place: Pick<Place, 'slug' | 'name' | 'state' | 'center'>;
  events: readonly EventClaims[];
  /** Events with claims that are not among `events`, for there are too many. */
  leftOut: number;
  query: Query;
};

/** How many could fit on the ground that a reader draws, beside the claims about the place's events. Nothing of it is kept. */
export function AreaView({ place, events, leftOut, query }: Props) {
  const { drawing, problem, canUndo, change, undo } = useDrawing();
  const [said, say] = useState('');
  const [corners, setCorners] = useState(0);
  const density = drawing.at(-1)?.density ?? DEFAULT_DENSITY;
  const bounds = useMapBounds();

  /** Changes the drawing and says so, or gives the reason why nothing was changed. What is typed is brought into view. */
  const commit = (next: Drawing, done: string, step: 'push' | 'replace', typed: readonly LngLat[] = []) => {
    const refusal = change(next, step, bounds && frameAdded(typed, next, bounds));
    if (refusal === null) say(done);
    return refusal;
  };
  const sayIf = (refusal: string | null) => refusal !== null && say(refusal);
  const apply = (next: Drawing, done: string, step: 'push' | 'replace' = 'push') => sayIf(commit(next, done, step));
  const addRing = (as: 'outline' | 'hole', from: readonly LngLat[], isTyped: boolean): string | null => {
    const read = toRing(from);
    if (!read.ok) return `Nothing was changed: ${read.reason}.`;
    const typed = isTyped ? read.ring : [];
    if (as === 'outline')
      return commit(addPolygon(drawing, read.ring, density), `Polygon ${drawing.length + 1} added.`, 'push', typed);
    const next = addHole(drawing, read.ring);
    if (next === null) return 'That hole lies in no polygon, so nothing was changed.';
    return commit(next, 'Hole cut out.', 'push', typed);
  };
  const onDraw = (made: DrawChange) => {
    if (made.kind === 'corners') setCorners(made.count);
    else if (made.kind === 'refused') say(`It cannot be closed: ${made.reason}. Drop the last corner, or go on.`);
    else if (made.kind === 'edited') {
      const read = toRing(made.corners);
      if (read.ok) apply(replaceRing(drawing, made.at, read.ring), 'Corner changed.', 'replace');
      else say(`Nothing was changed: ${read.reason}.`);
    } else {
      const refusal = addRing(made.as, made.corners, false);
      sayIf(refusal);
      // A tool that waits for corners would say so over the reason.
      setTool(refusal === null || drawing.length > 0 ? 'edit' : 'look');
    }
  };
  const { tool, setTool, ask, hasNoMap } = useDrawingDesk(drawing, onDraw);
  const estimate = estimateDrawing(drawing);

  return (
    <>
      <p className={styles.back}>
        <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
          ← {formatPlaceName(place)}
        </Link>
      </p>
      <DrawTools
        {...{ tool, setTool, ask, hasNoMap, corners, said, canUndo }}
        hasGround={drawing.length > 0}
        onUndo={() => {
          undo();
          say('The last change was taken back.');
        }}
      />
      <h1>How many could fit here?</h1>
      {problem !== null && (
        <p className={styles.notice} role="status">
          The drawing in this address could not be read: {problem}. It was left out.
        </p>
      )}
      {drawing.length === 0 ? (
        <p className={styles.lead}>
          Draw the ground that a crowd stood on, on the map or as corners below, and cut out what nobody could stand on.
          You then read how many that ground could hold at a density that you choose, beside what was claimed.
        </p>
      ) : (
        <AreaTable estimate={estimate} />
      )}
      <noscript>
        <p className={styles.notice}>Drawing needs JavaScript. A link that holds a drawing is reckoned without.</p>
      </noscript>
      {drawing.length > 0 && <PolygonControls drawing={drawing} onChange={apply} />}
      <p className={styles.plain}>
        This is a reckoning from a drawing. It is nobody’s claim about an event, it counts in no figure of this site,
        and it is not stored: the drawing is in this page’s address and nowhere else.
      </p>
      <p className={styles.quiet}>{MOVING_CROWD_NOTE}</p>
      <RingForms center={place.center} hasGround={drawing.length > 0} onRing={(as, from) => addRing(as, from, true)} />
      <ClaimsAgainst events={events} leftOut={leftOut} estimate={estimate} query={query} />
      <TakeAlong
        {...{ drawing, density }}
        slug={place.slug}
        onPolygons={(added, done) =>
          commit(
            [...drawing, ...added],
            done,
            'push',
            added.flatMap(({ outline }) => outline),
          )
        }
        onSay={say}
      />
      <DensityList />
    </>
  );
}
