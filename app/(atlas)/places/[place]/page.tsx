import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BusyPlaceView } from '#components/panel/busy-place-view';
import { MarkPlaceDays, ShowOnMap } from '#components/panel/panel-target';
import { PlaceView } from '#components/panel/place-view';
import { ProblemsNote } from '#components/panel/problems-note';
import { JsonLd } from '#components/ui/json-ld';
import { currentAtlas } from '#data/index/current-atlas';
import { eventsOfPlace } from '#data/index/events-of-place';
import { resolveWords } from '#data/index/words';
import { type Day, formatDaySpan } from '#data/model/day';
import type { Place } from '#data/model/place';
import { EVERYTHING, type Query } from '#data/model/query';
import { stateName } from '#data/model/states';
import { readEventHeads } from '#data/store/read-events';
import { findDisputes } from '../../../account';
import { cite } from '../../../cite';
import { describeEvents } from '../../../json-ld';
import { currentDatasets, findPlaceRecord } from '../../../records';
import { readOffset, readPageQuery, type SearchParams, toUrlParams } from '../../../request';
import { listSimilar } from '../../../similar';
import { SITE_OPEN_GRAPH } from '../../../site';

type Props = { params: Promise<{ place: string }>; searchParams: SearchParams };

/** A county or metropolitan area fills the map. */
const PLACE_ZOOM = 8;

/** How many events are told in full on one page; a place with more lists them. */
const MOST_IN_FULL = 20;
const PAGE_SIZE = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { place: slug } = await params;
  const { index } = await currentAtlas();
  const place = index.places.find((candidate) => candidate.slug === slug);
  if (place === undefined) return {};
  const { days } = eventsOfPlace(index, slug, EVERYTHING, null, { offset: 0, limit: 0 });
  const title = `${place.name}, ${stateName(place.state)}: protests ${days === null ? '' : formatDaySpan(...days)}`;
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
  const { place: slug } = await params;
  const urlParams = await toUrlParams(searchParams);
  const { query, problems } = readPageQuery(urlParams);
  const { index } = await currentAtlas();
  const place = index.places.find((candidate) => candidate.slug === slug);
  if (place === undefined) notFound();
  const { total, days } = eventsOfPlace(index, slug, EVERYTHING, null, { offset: 0, limit: 0 });
  const isBusy = days !== null && total.events > MOST_IN_FULL;
  return (
    <>
      <ShowOnMap place={place.slug} eventId={null} lngLat={place.center} zoom={PLACE_ZOOM} />
      <ProblemsNote problems={problems} />
      {isBusy ? (
        <BusyPlace recorded={{ events: total.events, days }} {...{ place, query, urlParams }} />
      ) : (
        <WholePlace {...{ place, query }} />
      )}
    </>
  );
}

/** Every event of the place in full. */
async function WholePlace({ place, query }: { place: Place; query: Query }) {
  const record = await findPlaceRecord(place.slug);
  if (record === null) notFound();
  const { events, sources } = record;
  const { index } = await currentAtlas();
  return (
    <>
      <MarkPlaceDays name={place.name} events={events.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }))} />
      <PlaceView
        similar={listSimilar(index, place.slug, query.reading)}
        disputes={await findDisputes(events, place.name)}
        citation={await cite('places', place.slug, query)}
        {...{ place, events, sources, query }}
      />
      <JsonLd data={describeEvents(place, events)} />
    </>
  );
}

type BusyProps = {
  place: Place;
  query: Query;
  urlParams: URLSearchParams;
  recorded: { events: number; days: readonly [first: Day, last: Day] };
};

/** A list of those events that match, a page at a time. The box of a list of places does not limit it. */
async function BusyPlace({ place, query, urlParams, recorded }: BusyProps) {
  const atlas = await currentAtlas();
  const asked = { ...query, bbox: null };
  const words = await resolveWords(atlas, query.words);
  const { total } = eventsOfPlace(atlas.index, place.slug, asked, words, { offset: 0, limit: 0 });
  const page = { offset: readOffset(urlParams, PAGE_SIZE, total.events), size: PAGE_SIZE };
  const { events } = eventsOfPlace(atlas.index, place.slug, asked, words, { offset: page.offset, limit: page.size });
  const heads = await readEventHeads(
    atlas.store,
    events.map(({ id }) => id),
  );
  return (
    <BusyPlaceView
      // An event whose head is gone was taken out by an import a moment ago; the new index will not have it either.
      events={events.flatMap((event) => {
        const head = heads.get(event.id);
        return head === undefined ? [] : [{ ...event, ...head }];
      })}
      similar={listSimilar(atlas.index, place.slug, query.reading)}
      datasets={await currentDatasets()}
      citation={await cite('places', place.slug, asked)}
      {...{ place, recorded, total, page, query }}
    />
  );
}
