import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ShowOnMap } from '#components/panel/panel-target';
import { PlaceView } from '#components/panel/place-view';
import { ProblemsNote } from '#components/panel/problems-note';
import { JsonLd } from '#components/ui/json-ld';
import { currentAtlas } from '#data/index/current-atlas';
import { nearestPlaces } from '#data/index/nearest-places';
import { describeDays } from '#data/model/event-days';
import { stateName } from '#data/model/states';
import { findDisputes } from '../../../account';
import { citePlace } from '../../../cite';
import { describeEvents } from '../../../json-ld';
import { findPlaceRecord } from '../../../records';
import { readQuery, type SearchParams } from '../../../request';
import { SITE_OPEN_GRAPH } from '../../../site';

type Props = { params: Promise<{ place: string }>; searchParams: SearchParams };

const NEAREST_COUNT = 5;
/** A county or metropolitan area fills the map. */
const PLACE_ZOOM = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findPlaceRecord((await params).place);
  if (record === null) return {};
  const { place, events } = record;
  const days = describeDays(events);
  const title = `${place.name}, ${stateName(place.state)}: protests ${days}`;
  const description = `What happened in ${place.name}, how many came, and who says so: every figure in its own words, with its source.`;
  const canonical = `/places/${place.slug}`;
  return {
    title,
    description,
    alternates: { canonical },
    openGraph: { ...SITE_OPEN_GRAPH, title, description, url: canonical },
  };
}

export default async function PlacePage({ params, searchParams }: Props) {
  const record = await findPlaceRecord((await params).place);
  if (record === null) notFound();
  const { query, problems } = await readQuery(searchParams);
  const { place, events, sources } = record;
  const { index, version } = await currentAtlas();
  return (
    <>
      <ShowOnMap place={place.slug} eventId={null} lngLat={place.center} zoom={PLACE_ZOOM} />
      <ProblemsNote problems={problems} />
      <PlaceView
        place={place}
        events={events}
        sources={sources}
        nearest={nearestPlaces(index, place.slug, NEAREST_COUNT)}
        disputes={await findDisputes(events, place.name)}
        citation={citePlace(place, version)}
        query={query}
      />
      <JsonLd data={describeEvents(place, events)} />
    </>
  );
}
