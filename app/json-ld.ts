import type { ProtestEvent } from '#data/model/event';
import type { Place } from '#data/model/place';
import { siteUrl } from './site';

/**
 * Events as schema.org sees them (https://schema.org/Event). Crowd figures stay out: the vocabulary has one number
 * for attendance and nowhere to say who claims it. Announced events say so by their status.
 */
export function describeEvents(place: Place, events: readonly ProtestEvent[]): unknown {
  return {
    '@context': 'https://schema.org',
    '@graph': events.map((event) => ({
      '@type': 'Event',
      '@id': new URL(`/events/${event.key}`, siteUrl()).href,
      url: new URL(`/events/${event.key}`, siteUrl()).href,
      name: event.title,
      description: event.summary,
      startDate: event.startsOn,
      endDate: event.endsOn,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      ...(event.held === 'announced' && { eventStatus: 'https://schema.org/EventScheduled' }),
      ...(event.organizers.length > 0 && {
        organizer: event.organizers.map((name) => ({ '@type': 'Organization', name })),
      }),
      location: describeLocation(place, event),
    })),
  };
}

/** Coordinates only where they are the venue's own: a city's centre is not where it was. */
function describeLocation(place: Place, event: ProtestEvent): unknown {
  const [longitude, latitude] = event.position.lngLat;
  return {
    '@type': 'Place',
    name: event.venue ?? `${place.name}, ${place.state}`,
    address: {
      '@type': 'PostalAddress',
      addressLocality: place.name,
      addressRegion: place.state,
      addressCountry: 'US',
    },
    ...(event.position.precision === 'venue' && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}
