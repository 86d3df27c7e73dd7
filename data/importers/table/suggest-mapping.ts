import { FIELDS, type Field } from './mapping';

/** Names in use for a column, folded to letters and digits; the likelier first. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'eventid', 'key', 'uid', 'uuid', 'recordid'],
  day: ['date', 'day', 'eventdate', 'startson', 'startdate', 'dateofevent', 'protestdate', 'start', 'when', 'fecha'],
  lastDay: ['endson', 'enddate', 'lastday', 'end', 'dateend'],
  town: ['city', 'town', 'locality', 'cityortown', 'citytown', 'municipality', 'placename', 'placetown'],
  state: ['state', 'stateabbreviation', 'stateabbr', 'statecode', 'province', 'region', 'st', 'placestate'],
  place: ['location', 'place', 'citystate', 'where'],
  country: ['country', 'countrycode'],
  latitude: ['latitude', 'lat', 'y', 'geolat'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'geolon', 'geolng'],
  coordinates: ['latlon', 'latlng', 'latlong', 'latitudelongitude', 'coordinates', 'geolocation', 'gps'],
  precision: ['precision', 'positionprecision', 'accuracy'],
  venue: ['venue', 'address', 'streetaddress', 'locationdetail', 'site', 'meetingpoint'],
  title: ['title', 'name', 'eventname', 'eventtitle', 'event', 'protestname'],
  summary: ['summary', 'description', 'about'],
  actions: ['actions', 'action', 'type', 'eventtype', 'types', 'typeofevent', 'kind'],
  organizers: ['organizers', 'organizer', 'organizations', 'organization', 'organisers', 'groups', 'host', 'sponsor'],
  size: [
    'size',
    'crowdsize',
    'sizetext',
    'attendance',
    'attendees',
    'turnout',
    'crowd',
    'participants',
    'estimate',
    'numberofpeople',
    'people',
  ],
  sizeLow: ['sizelow', 'lowestimate', 'low', 'minimum', 'min', 'estimatelow', 'lowestimateofcrowd'],
  sizeHigh: ['sizehigh', 'highestimate', 'high', 'maximum', 'max', 'estimatehigh', 'highestimateofcrowd'],
  claimant: ['claimant', 'estimateby', 'countedby', 'saidby', 'sizesource', 'attribution'],
  arrests: ['arrests', 'arrested', 'numberofarrests'],
  source: [
    'source',
    'sources',
    'url',
    'link',
    'sourceurl',
    'links',
    'newscoverage',
    'coverage',
    'article',
    'source1',
    'link1',
  ],
};

/** What is known of a table by the names of its columns alone; each column is given once, to the likeliest field. */
export function suggestMapping(columns: readonly string[]): Partial<Record<Field, string>> {
  const taken = new Set<string>();
  const suggested: Partial<Record<Field, string>> = {};
  for (const field of FIELD_ORDER) {
    const column = SYNONYMS[field]
      .map((synonym) => columns.find((name) => fold(name) === synonym && !taken.has(name)))
      .find((name) => name !== undefined);
    if (column === undefined) continue;
    taken.add(column);
    suggested[field] = column;
  }
  // A column of places beside one of towns is the venue.
  if (suggested.town !== undefined && suggested.state !== undefined && suggested.place !== undefined) {
    suggested.venue ??= suggested.place;
    delete suggested.place;
  }
  return suggested;
}

const FIELD_ORDER = Object.keys(FIELDS).filter((key): key is Field => Object.hasOwn(FIELDS, key));

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
