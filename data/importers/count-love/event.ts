import type { Day } from '#data/model/day';
import { readDay } from '../cells/day';
import { shorten, splitList } from '../cells/list';
import { type Found, type Noting, notARecord, openNotes, toNote } from '../cells/notes';
import { readPeople } from '../cells/number';
import { openRow, type Row } from '../cells/row';
import { readSources } from '../cells/source';
import { readState } from '../cells/state';
import { readTown } from '../cells/town';
import type { Format, RowEvent, RowOutcome } from '../format';

/** Count Love counted from the inauguration of January 2017 to January 31, 2021. */
const ERA = { from: '2017-01-01' as Day, to: '2021-12-31' as Day };

export const COUNT_LOVE_DATASET: Format['dataset'] = {
  id: 'count-love',
  title: 'Count Love',
  licence: 'CC BY 4.0',
  citation: 'Tommy Leung and Nathan Perkins, Count Love, countlove.org',
  homepage: 'https://countlove.org',
  redistributable: true,
};

const NOTES = {
  figure: 'Count Love writes the most conservative figure of its articles: "hundreds" is 100, "dozens" is 20.',
  nobody: 'Count Love writes 0 for an action without a crowd, such as a banner.',
} as const;

/** One record of Count Love, whatever its file; `tags` already a list. */
export type CountLoveRecord = {
  date: string;
  location: string;
  attendees: string;
  event: string;
  tags: readonly string[];
  source: string;
  articles: string;
  id: string | null;
};

/** Reads a row of a table of Count Love. The two layouts differ in the case of their columns and in how days are written. */
export function readCountLoveRow(record: unknown): RowOutcome {
  const row = openRow(record);
  return row === null ? notARecord(record) : readCountLove(fromRow(row));
}

function fromRow(row: Row): CountLoveRecord {
  return {
    date: row.cell('date'),
    location: row.cell('location'),
    attendees: row.cell('attendees'),
    event: row.cell('event (legacy; see tags)', 'event'),
    tags: splitList(row.cell('tags')),
    source: row.cell('source'),
    articles: row.cell('total articles', 'total.articles'),
    id: null,
  };
}

/** Reads one record of Count Love. What people did is not recorded, so an event has no actions. */
export function readCountLove(found: CountLoveRecord): RowOutcome {
  const { note, rejected, event } = openNotes();
  const day = readDay(found.date, 'Date', ERA);
  if ('why' in day) return rejected(day.why);
  const where = readLocation(found.location, note);
  if ('why' in where) return rejected(where.why);
  const { place, venue } = where.value;
  const about = shorten(found.event === '' ? found.tags.join('; ') : found.event, 140);
  const facts = [day.value, found.location, found.event, found.tags.join(';'), found.source].map((fact) =>
    fact.toLowerCase(),
  );
  return event({
    identity: found.id === null ? { kind: 'facts', facts } : { kind: 'id', id: found.id },
    title: about === '' ? `Protest in ${place.name}` : `Protest in ${place.name}: ${about}`,
    place,
    position: null,
    startsOn: day.value,
    endsOn: day.value,
    held: 'held',
    venue,
    actions: [],
    summary: describe(found),
    organizers: [],
    estimates: readAttendees(found.attendees, note),
    incidents: [],
    sources: readSources([{ text: found.source, field: 'Source' }], note),
  });
}

/** `Bowie State University, Bowie, MD`: the state last, the town before it, and what is in front is the venue. */
function readLocation(text: string, note: Noting): Found<Pick<RowEvent, 'place' | 'venue'>> {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (text === '') return { why: toNote('place-missing', 'Location', '', 'A town and its state.') };
  if (parts.length < 2) return { why: toNote('state-missing', 'Location', text, 'A town, a comma and a state.') };
  const state = readState(parts.at(-1) ?? '', 'Location', note);
  if ('why' in state) return state;
  const town = readTown(parts.at(-2) ?? '', 'Location', note);
  if ('why' in town) return town;
  const front = shorten(parts.slice(0, -2).join(', '), 200);
  return { value: { place: { name: town.value.name, state: state.value }, venue: front === '' ? null : front } };
}

function describe({ tags, articles }: CountLoveRecord): string {
  const count = /^[1-9]\d*$/.test(articles) ? Number(articles) : 0;
  return [
    tags.length === 0 ? 'No tags are recorded.' : `Tags: ${shorten(tags.join('; '), 400)}.`,
    count > 1 ? `Count Love found ${count} articles and names one.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Its figure is the lowest of what articles say, so more may have come; zero is a figure too, and not an unknown one. */
function readAttendees(text: string, note: Noting): RowEvent['estimates'] {
  const people = readPeople(text, 'Attendees', note);
  if (people === null) return [];
  const isNobody = people === 0;
  return [
    {
      words: text,
      low: people,
      high: isNobody ? people : null,
      bound: isNobody ? 'exact' : 'at_least',
      unit: 'people',
      scopeKind: 'whole',
      scope: null,
      role: 'unknown',
      claimant: 'Count Love, from news reports',
      status: 'unverified',
      note: isNobody ? NOTES.nobody : NOTES.figure,
    },
  ];
}
