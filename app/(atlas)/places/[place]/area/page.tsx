import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AreaView } from '#components/area/area-view';
import { WordHelp } from '#components/evidence/word-help';
import { PanelPart } from '#components/panel/panel-part';
import { ShowOnMap } from '#components/panel/panel-target';
import { ProblemsNote } from '#components/panel/problems-note';
import { listGroundClaims } from '#data/crowds/lay-claims';
import { frameDrawing } from '#data/geo/frame-drawing';
import { parseDrawing } from '#data/model/drawing-link';
import { parseQuery } from '#data/model/query';
import { stateName } from '#data/model/states';
import { findPlaceRecord } from '../../../../records';
import { type SearchParams, toUrlParams } from '../../../../request';

type Props = { params: Promise<{ place: string }>; searchParams: SearchParams };

/** A few blocks fill the map. */
const GROUND_ZOOM = 15;

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
  const { query, problems } = parseQuery(url);
  const { place, events } = record;
  const drawn = parseDrawing(url.get('draw') ?? '');
  const frame = (drawn.ok ? frameDrawing(drawn.drawing) : null) ?? { lngLat: place.center, zoom: GROUND_ZOOM };
  const { slug, name, state, center } = place;
  return (
    <>
      <ShowOnMap place={slug} eventId={null} {...frame} />
      <ProblemsNote problems={problems} />
      <AreaView place={{ slug, name, state, center }} events={listGroundClaims(events, query.reading)} query={query} />
      <PanelPart title="What the words mean" id="words">
        <WordHelp reading={query.reading} />
      </PanelPart>
    </>
  );
}
