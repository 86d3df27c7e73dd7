import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AreaView } from '#components/area/area-view';
import { WordHelp } from '#components/evidence/word-help';
import { PanelPart } from '#components/panel/panel-part';
import { ShowOnMap } from '#components/panel/panel-target';
import { ProblemsNote } from '#components/panel/problems-note';
import { keepLargest, listGroundClaims } from '#data/crowds/lay-claims';
import { frameDrawing, frameGround } from '#data/geo/frame-drawing';
import { parseDrawing } from '#data/model/drawing-link';
import { stateName } from '#data/model/states';
import { findPlaceRecord } from '../../../../records';
import { readPageQuery, type SearchParams, toUrlParams } from '../../../../request';

type Props = { params: Promise<{ place: string }>; searchParams: SearchParams };

/** A few blocks fill the map: no closer, though a place may have one event only. */
const GROUND_ZOOM = 15;
/** Events whose claims stand beside the ground; of a place with more, those with the largest figures. */
const MOST_EVENTS = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findPlaceRecord((await params).place);
  if (record === null) return {};
  const { place } = record;
  return {
    title: `How many could fit here? ${place.name}, ${stateName(place.state)}`,
    description: `Draw the ground a crowd stood on in ${place.name} and see how many it could hold, beside what was claimed.`,
    alternates: { canonical: `/places/${place.slug}/area` },
    // Each drawing is an address of its own, and none of them is a record.
    robots: { index: false },
  };
}

export default async function AreaPage({ params, searchParams }: Props) {
  const record = await findPlaceRecord((await params).place);
  if (record === null) notFound();
  const url = await toUrlParams(searchParams);
  const { query, problems } = readPageQuery(url);
  const { place, events } = record;
  const drawn = parseDrawing(url.get('draw') ?? '');
  const frame = (drawn.ok ? frameDrawing(drawn.drawing) : null) ??
    frameGround(events, GROUND_ZOOM) ?? { lngLat: place.center, zoom: GROUND_ZOOM };
  const { slug, name, state, center } = place;
  const claimed = listGroundClaims(events, query.reading);
  const shown = keepLargest(claimed, MOST_EVENTS);
  return (
    <>
      <ShowOnMap place={slug} eventId={null} {...frame} />
      <ProblemsNote problems={problems} />
      <AreaView
        place={{ slug, name, state, center }}
        events={shown}
        leftOut={claimed.length - shown.length}
        query={query}
      />
      <PanelPart title="What the words mean" id="words">
        <WordHelp reading={query.reading} />
      </PanelPart>
    </>
  );
}
