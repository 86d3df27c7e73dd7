import type { Day } from '#data/model/day';
import { INCIDENT_KINDS } from '#data/model/vocabulary';
import { readDay } from '../cells/day';
import { joinWords, shorten } from '../cells/list';
import { type Found, type Noting, openNotes, toNote } from '../cells/notes';
import { readLngLat } from '../cells/number';
import { readSources } from '../cells/source';
import { readState } from '../cells/state';
import { readTown } from '../cells/town';
import type { Format, RowEvent, RowOutcome, RowSource } from '../format';
import { groupTags } from './tags';

/** From the death of George Floyd to the project's last export. */
const ERA = { from: '2020-05-25' as Day, to: '2022-12-31' as Day };
const NAME = '2020PB';

export const POLICE_BRUTALITY_DATASET: Format['dataset'] = {
  id: 'police-brutality-2020',
  title: '2020PB: police brutality at protests',
  licence: 'MIT',
  citation: '2020PB/police-brutality, github.com/2020PB/police-brutality',
  homepage: 'https://github.com/2020PB/police-brutality',
  redistributable: true,
};

/** One record, whatever its file. Names and descriptions of the project name people, and are not among it. */
export type PoliceRecord = {
  id: string;
  state: string;
  city: string;
  date: string;
  dateText: string;
  /** `latitude, longitude` in one text. */
  geolocation: string;
  tags: readonly string[];
  links: readonly string[];
  page: string;
};

/**
 * Reads one record of police conduct at a protest. Title and summary are made of town and tags: who was hurt or filmed
 * it is for the linked sources to say.
 */
export function readPoliceRecord(found: PoliceRecord): RowOutcome {
  const { note, rejected, event } = openNotes();
  if (found.id === '') return rejected(toNote('id-missing', 'id', '', 'An id such as or-portland-1.'));
  if (found.tags.includes('non-protest')) {
    return rejected(toNote('not-a-protest', 'tags', 'non-protest', 'Conduct at a protest.'));
  }
  const day = readOwnDay(found, note);
  if ('why' in day) return rejected(day.why);
  const state = readState(found.state.replace(/^unknown location$/i, ''), 'state', null);
  if ('why' in state) return rejected(state.why);
  const town = readTown(state.value === 'DC' && found.city === 'DC' ? 'Washington' : found.city, 'city', note);
  if ('why' in town) return rejected(town.why);
  const groups = groupTags(found.tags);
  const labels = [...groups.keys()].map((kind) => INCIDENT_KINDS[kind].label.toLowerCase());
  const name = town.value.name;
  return event({
    identity: { kind: 'id', id: found.id },
    title: labels.length === 0 ? `Police action in ${name}` : `Police action in ${name}: ${joinWords(labels)}`,
    place: { name, state: state.value },
    position: readPosition(found.geolocation, note),
    startsOn: day.value,
    endsOn: day.value,
    held: 'held',
    venue: null,
    actions: [],
    summary: describe(found),
    organizers: [],
    estimates: [],
    incidents: readIncidents(groups),
    sources: readLinks(found, note),
  });
}

/** `Unknown Date` is none; one that is "believed to be" is taken, noted, and told in the summary. */
function readOwnDay({ date, dateText }: PoliceRecord, note: Noting): Found<Day> {
  const [, believed] = /^\(believed to be\) ?(.*)$/i.exec(dateText) ?? [];
  const written = date === '' ? (believed ?? dateText).replace(/^unknown(?: date)?$/i, '') : date;
  const day = readDay(written, 'date', ERA);
  if (believed !== undefined && 'value' in day) note('day-in-doubt', 'date_text', dateText, 'Told in the summary.');
  return day;
}

function readPosition(text: string, note: Noting): RowEvent['position'] {
  if (text === '') return null;
  const [latitude = '', longitude = ''] = text.split(',').map((part) => part.trim());
  const lngLat = readLngLat(longitude, latitude, note);
  return lngLat === null ? null : { lngLat, precision: 'street' };
}

function describe({ tags, dateText }: PoliceRecord): string {
  return [
    `${NAME} records police conduct at a protest.`,
    tags.length === 0 ? '' : `Tags: ${shorten(tags.join(', '), 400)}.`,
    /believed to be/i.test(dateText) ? 'The day is believed, not known.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A record without a tag of ours is still about force, or the dispute about it. */
function readIncidents(groups: ReturnType<typeof groupTags>): RowEvent['incidents'] {
  const base = {
    count: null,
    countBound: null,
    timeText: null,
    status: 'claimed',
    claimedBy: NAME,
    actor: null,
  } as const;
  if (groups.size === 0) {
    return [{ ...base, kind: 'use-of-force', summary: `${NAME} records police conduct; its sources tell which.` }];
  }
  return [...groups].map(([kind, tags]) => ({ ...base, kind, summary: `Tagged ${joinWords(tags)}.` }));
}

/** The links of the record, and last the project's own page about the state. */
function readLinks({ links, page }: PoliceRecord, note: Noting): RowSource[] {
  const sources = readSources(
    links.map((text) => ({ text: /^-?[\d.]+, ?-?[\d.]+$/.test(text) ? '' : text, field: 'links' })),
    note,
  );
  const url = page.replaceAll(' ', '%20');
  if (!/^https:\/\/github\.com\//.test(url) || !URL.canParse(url)) return sources;
  return [...sources, { publisher: NAME, url, title: null, publishedOn: null, via: null, note: null }];
}
