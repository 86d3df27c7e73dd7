import { parseClaims } from '#data/crowds/parse-claims';
import type { Day } from '#data/model/day';
import type { Precision } from '#data/model/position';
import { addDays, monthOf, readDay } from '../cells/day';
import { joinWords, shorten, splitList } from '../cells/list';
import { type Noting, notARecord, openNotes, toNote } from '../cells/notes';
import { parseNumber, readLngLat } from '../cells/number';
import { openRow, type Row } from '../cells/row';
import { namedSource } from '../cells/source';
import { readState } from '../cells/state';
import { readTown } from '../cells/town';
import type { RowEvent, RowOutcome } from '../format';

const ACLED = 'ACLED';
/** Its United States begin in 2020; older rows of other countries are refused for their country. */
const ERA = { from: '1997-01-01' as Day, to: '2099-12-31' as Day };
/** By ACLED's codebook a mob acts outside of demonstrations, although it files it under riots. */
const NOT_DEMONSTRATIONS = /^mob violence$/i;
/** ACLED's precision of place: 1 a town, 2 part of a region, 3 a region. */
const PRECISION: Readonly<Record<string, Precision>> = { '1': 'city', '2': 'county', '3': 'state' };
const SIZE_IN_NOTES = /\[size ?= ?([^\]]*)\]/i;
const SIZE_IN_TAGS = /^crowd size ?= ?(.*)$/i;

/** The columns that tell a demonstration, in every layout of ACLED; the older ones name admin2 and others otherwise. */
export const ACLED_COLUMNS = [
  'event_date',
  'event_type',
  'sub_event_type',
  'country',
  'admin1',
  'location',
  'geo_precision',
];

/**
 * Reads one record of an ACLED export. Kept are Protests and Riots of the United States; the id is ACLED's, so that a
 * later release of a row takes the earlier one's place. Its notes are not kept: they name people, and are ACLED's text.
 */
export function readAcledEvent(record: unknown): RowOutcome {
  const row = openRow(record);
  if (row === null) return notARecord(record);
  const { note, rejected, event } = openNotes();
  const id = row.cell('event_id_cnty', 'data_id');
  if (id === '') return rejected(toNote('id-missing', 'event_id_cnty', '', 'An id such as USA12345.'));
  const country = row.cell('country');
  if (!/^united states(?: of america)?$/i.test(country) && row.cell('iso') !== '840') {
    return rejected(toNote('country-other', 'country', country, 'United States.'));
  }
  const type = row.cell('event_type');
  const subType = row.cell('sub_event_type');
  if (!/^(?:protests|riots|riots\/protests)$/i.test(type) || NOT_DEMONSTRATIONS.test(subType)) {
    return rejected(
      toNote('not-a-protest', 'event_type', `${type}: ${subType}`, 'Protests, or riots at demonstrations.'),
    );
  }
  const day = readDay(row.cell('event_date'), 'event_date', ERA);
  if ('why' in day) return rejected(day.why);
  const location = row.cell('location');
  const town = readTown(location.split(' - ')[0] ?? '', 'location', note);
  if ('why' in town) return rejected(town.why);
  const state = readState(row.cell('admin1'), 'admin1', null);
  if ('why' in state) return rejected(state.why);
  const days = readDays(day.value, row.cell('time_precision'), note);
  const name = town.value.name;
  return event({
    identity: { kind: 'id', id },
    title: `${subType === '' ? 'Demonstration' : sentenceCase(subType)} in ${name}${days.words}`,
    place: { name, state: state.value },
    position: readPosition(row, note),
    startsOn: days.startsOn,
    endsOn: days.endsOn,
    held: 'held',
    venue: location.includes(' - ') ? shorten(location.slice(location.indexOf(' - ') + 3), 120) : null,
    actions: ['rally'],
    summary: readSummary(row, subType, days.sentence),
    organizers: readOrganizers(row),
    estimates: readEstimates(row),
    incidents: readIncidents(row, subType, note),
    sources: splitList(row.cell('source')).map((source) => namedSource(source)),
  });
}

type Days = { startsOn: Day; endsOn: Day; words: string; sentence: string };

/** Precision 1 is the day. 2 is a week, with its middle as the day: three days to either side. 3 is the month. */
function readDays(day: Day, precision: string, note: Noting): Days {
  if (precision === '2') {
    note('day-span', 'time_precision', '2', `The week around ${day}.`);
    const sentence = 'ACLED knows the week and not the day; the event stands for all of the week.';
    return { startsOn: addDays(day, -3), endsOn: addDays(day, 3), words: ' (day not known)', sentence };
  }
  if (precision === '3') {
    note('day-span', 'time_precision', '3', `The month of ${day}.`);
    const sentence = 'ACLED knows the month and not the day; the event stands for all of the month.';
    return { ...monthOf(day), words: ' (day not known)', sentence };
  }
  return { startsOn: day, endsOn: day, words: '', sentence: '' };
}

function readPosition(row: Row, note: Noting): RowEvent['position'] {
  const lngLat = readLngLat(row.cell('longitude'), row.cell('latitude'), note);
  if (lngLat === null) return null;
  const precision = row.cell('geo_precision');
  return { lngLat, precision: Object.hasOwn(PRECISION, precision) ? (PRECISION[precision] ?? 'state') : 'state' };
}

function readSummary(row: Row, subType: string, aboutDays: string): string {
  const tags = splitList(row.cell('tags')).filter((tag) => !SIZE_IN_TAGS.test(tag));
  const scale = row.cell('source_scale');
  return [
    subType === '' ? '' : `Recorded by ACLED as ${subType.toLowerCase()}.`,
    aboutDays,
    tags.length === 0 ? '' : `Tags: ${shorten(joinWords(tags), 300)}.`,
    scale === '' ? '' : `Scale of its sources: ${scale.toLowerCase()}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The organizations beside the actors; kinds of people (`Students (United States)`), governments and forces are not. */
function readOrganizers(row: Row): string[] {
  return splitList(row.cell('assoc_actor_1', 'ally_actor_1'))
    .filter((name) => !/\(united states\)$|^(?:government|police|military) /i.test(name))
    .map((name) => shorten(name, 120));
}

/** The words for the crowd, in a tag since 2021 and before that in square brackets at the end of the notes. */
function readEstimates(row: Row): RowEvent['estimates'] {
  const tag = splitList(row.cell('tags')).flatMap((each) => SIZE_IN_TAGS.exec(each)?.slice(1) ?? []);
  const words = tag[0] ?? SIZE_IN_NOTES.exec(row.cell('notes'))?.[1] ?? '';
  return parseClaims(words).map((claim) => ({
    words: claim.words,
    low: claim.low,
    high: claim.high,
    bound: claim.bound,
    unit: claim.unit,
    scopeKind: 'whole',
    scope: null,
    role: 'unknown',
    claimant: 'Not named by ACLED',
    status: 'unverified',
    note: null,
  }));
}

function readIncidents(row: Row, subType: string, note: Noting): RowEvent['incidents'] {
  const base = {
    count: null,
    countBound: null,
    timeText: null,
    status: 'claimed',
    claimedBy: ACLED,
    actor: null,
  } as const;
  const incidents: RowEvent['incidents'][number][] = [];
  if (/^(?:protest with intervention|excessive force against protesters)$/i.test(subType)) {
    const actor = /police|sheriff/i.test(row.cell('actor2')) ? ('local police' as const) : null;
    incidents.push({ ...base, kind: 'use-of-force', summary: `Recorded by ACLED as ${subType.toLowerCase()}.`, actor });
  }
  const deaths = readDeaths(row.cell('fatalities'), note);
  if (deaths > 0) incidents.push({ ...base, kind: 'injuries', summary: `Deaths recorded by ACLED: ${deaths}.` });
  return incidents;
}

function readDeaths(text: string, note: Noting): number {
  const number = text === '' ? 0 : parseNumber(text);
  if (number !== null && Number.isInteger(number) && number >= 0) return number;
  note('number-unreadable', 'fatalities', text, 'Left out.');
  return 0;
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}
