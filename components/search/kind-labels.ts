import type { SearchEntry } from '#data/model/stored';

/** What each find is, as a reader reads it. */
export const KIND_LABELS: Record<SearchEntry['kind'], string> = {
  place: 'Place',
  venue: 'Venue',
  organization: 'Organization',
  event: 'Event',
};
