import { z } from 'zod';
import type { Day } from '#data/model/day';
import { readDay } from '../cells/day';
import { shorten } from '../cells/list';
import { type Found, type Noting, notARecord, openNotes, toNote } from '../cells/notes';
import { readLngLat } from '../cells/number';
import { tidy, toColumnSet } from '../cells/row';
import { readSources } from '../cells/source';
import { readState } from '../cells/state';
import { readTown } from '../cells/town';
import type { Format, RowEvent, RowOutcome } from '../format';

const TEXT = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => tidy(String(value ?? '')));
const SECONDS = z.number().int().min(1_262_304_000).max(4_102_444_800);
const LOCATION = z.looseObject({
  venue: TEXT,
  address_lines: z.array(TEXT).catch([]),
  locality: TEXT,
  region: TEXT,
  country: TEXT,
  location: z.looseObject({ latitude: TEXT, longitude: TEXT }).nullish().catch(null),
});
const EVENT = z.looseObject({
  id: TEXT,
  title: TEXT,
  timezone: TEXT,
  event_type: TEXT,
  browser_url: TEXT,
  address_visibility: TEXT,
  is_virtual: z.boolean().catch(false),
  timeslots: z.array(z.looseObject({ start_date: SECONDS }).nullable().catch(null)).catch([]),
  location: LOCATION.nullish().catch(null),
  sponsor: z.looseObject({ name: TEXT }).nullish().catch(null),
});
type MobilizeEvent = z.output<typeof EVENT>;

/** Of Mobilize's kinds of event those in which people show themselves in public; canvassing and calls are not. */
const PUBLIC = new Set(['RALLY', 'VISIBILITY_EVENT', 'SOLIDARITY_EVENT']);

/** Events of the Mobilize API: all of them only announced. Descriptions are not kept: they name people and numbers. */
export const mobilize: Format = {
  id: 'mobilize-events',
  title: 'Mobilize events (JSON)',
  dataset: {
    id: 'mobilize',
    title: 'Mobilize events',
    licence: "Mobilize's API terms",
    citation: 'Mobilize, mobilize.us',
    homepage: 'https://www.mobilize.us',
    redistributable: false,
  },
  container: { kind: 'json', recordsAt: 'data' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['timeslots', 'timezone', 'event_type', 'address_visibility'].every((column) => has.has(column));
  },
  read: (record) => {
    const parsed = EVENT.safeParse(record);
    return parsed.success ? readEvent(parsed.data) : notARecord(record);
  },
};

function readEvent(found: MobilizeEvent): RowOutcome {
  const { note, rejected, event } = openNotes();
  if (found.id === '') return rejected(toNote('id-missing', 'id', '', 'The id of the event.'));
  if (!PUBLIC.has(found.event_type)) {
    return rejected(toNote('not-a-protest', 'event_type', found.event_type, 'A rally or visibility event.'));
  }
  if (found.is_virtual) return rejected(toNote('online-only', 'is_virtual', 'true', 'An event at a place.'));
  const days = readDays(found);
  if ('why' in days) return rejected(days.why);
  const where = readWhere(found, note);
  if ('why' in where) return rejected(where.why);
  const sponsor = found.sponsor?.name ?? '';
  return event({
    identity: { kind: 'id', id: found.id },
    title: found.title === '' ? `Rally in ${where.value.place.name}` : shorten(found.title, 160),
    ...where.value,
    ...days.value,
    held: 'announced',
    actions: ['rally'],
    summary: 'Announced on Mobilize.',
    organizers: sponsor === '' ? [] : [shorten(sponsor, 120)],
    estimates: [],
    incidents: [],
    sources: readSources([{ text: found.browser_url, field: 'browser_url' }], note),
  });
}

/** From the day of the first time slot to that of the last, by the event's own clock. */
function readDays({ timeslots, timezone }: MobilizeEvent): Found<Pick<RowEvent, 'startsOn' | 'endsOn'>> {
  const starts = timeslots.flatMap((slot) => (slot === null ? [] : [slot.start_date])).toSorted((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return { why: toNote('day-missing', 'timeslots', '', 'A time slot.') };
  const startsOn = dayAt(first, timezone);
  const endsOn = dayAt(last, timezone);
  if ('why' in startsOn) return startsOn;
  return 'why' in endsOn ? endsOn : { value: { startsOn: startsOn.value, endsOn: endsOn.value } };
}

function dayAt(seconds: number, timeZone: string): Found<Day> {
  try {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    return readDay(clock.format(new Date(seconds * 1000)), 'timeslots');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { why: toNote('day-unreadable', 'timezone', timeZone, 'A time zone such as America/Chicago.') };
  }
}

/** A private address is no venue and has no coordinates: the sentence that stands in its place is not geocoded. */
function readWhere({ location, address_visibility }: MobilizeEvent, note: Noting): Found<Where> {
  if (location === null || location === undefined) {
    return { why: toNote('place-missing', 'location', '', 'A town and its state.') };
  }
  if (location.country !== '' && location.country !== 'US') {
    return { why: toNote('country-other', 'location.country', location.country, 'US.') };
  }
  const town = readTown(location.locality, 'location.locality', note);
  if ('why' in town) return town;
  const state = readState(location.region, 'location.region', note);
  if ('why' in state) return state;
  const place = { name: town.value.name, state: state.value };
  if (address_visibility !== 'PUBLIC' || /address is private/i.test(location.venue)) {
    note('place-private', 'location', address_visibility, 'Taken as its town.');
    return { value: { place, position: null, venue: null } };
  }
  const address = location.address_lines.filter((line) => line !== '').join(', ');
  const lngLat = readLngLat(location.location?.longitude ?? '', location.location?.latitude ?? '', note);
  const precision = address === '' ? ('city' as const) : ('street' as const);
  const venue = shorten([location.venue, address].filter((part) => part !== '').join(', '), 200);
  return { value: { place, position: lngLat && { lngLat, precision }, venue: venue === '' ? null : venue } };
}

type Where = Pick<RowEvent, 'place' | 'position' | 'venue'>;
