import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventView } from '#components/panel/event-view';
import { ShowOnMap } from '#components/panel/panel-target';
import { ProblemsNote } from '#components/panel/problems-note';
import { JsonLd } from '#components/ui/json-ld';
import { formatDaySpan } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import { findDisputes } from '../../../account';
import { cite } from '../../../cite';
import { describeEvents } from '../../../json-ld';
import { findEventRecord } from '../../../records';
import { readQuery, type SearchParams } from '../../../request';
import { SITE_OPEN_GRAPH } from '../../../site';

type Props = { params: Promise<{ event: string }>; searchParams: SearchParams };

/** Close enough to tell venues of one city apart. */
const VENUE_ZOOM = 10;
const CITY_ZOOM = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findEventRecord((await params).event);
  if (record === null) return {};
  const { event, place } = record;
  const title = `${event.title}, ${formatPlaceName(place)}, ${formatDaySpan(event.startsOn, event.endsOn)}`;
  const canonical = `/events/${event.key}`;
  const description = event.summary.slice(0, 200);
  return {
    title,
    description,
    alternates: { canonical },
    openGraph: { ...SITE_OPEN_GRAPH, title, description, url: canonical },
  };
}

export default async function EventPage({ params, searchParams }: Props) {
  const record = await findEventRecord((await params).event);
  if (record === null) notFound();
  const { query, problems } = await readQuery(searchParams);
  const { event, place, sources, alsoRecordedBy } = record;
  const disputes = (await findDisputes([event], place.name)).get(event.key) ?? [];
  const zoom = event.position.precision === 'venue' || event.position.precision === 'street' ? VENUE_ZOOM : CITY_ZOOM;
  return (
    <>
      <ShowOnMap place={place.slug} eventId={event.id} lngLat={event.position.lngLat} zoom={zoom} />
      <ProblemsNote problems={problems} />
      <EventView
        {...{ event, place, sources, alsoRecordedBy, disputes, query }}
        citation={await cite('events', event.key, query)}
      />
      <JsonLd data={describeEvents(place, [event])} />
    </>
  );
}
