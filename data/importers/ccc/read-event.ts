import { parseDay } from '#data/model/day';
import { readDay } from '../cells/day';
import { capitalize, joinWords, shorten } from '../cells/list';
import { type Noting, notARecord, openNotes, toNote } from '../cells/notes';
import { readPeople } from '../cells/number';
import { openRow, type Row } from '../cells/row';
import { readSources } from '../cells/source';
import { findState } from '../cells/state';
import type { RowOutcome } from '../format';
import { CCC_ERA } from './datasets';
import { readIncidents } from './incidents';
import { readPlace } from './place';
import { readSizes, type Sizes } from './sizes';
import { type ReadTypes, readMeasuredActions, readTypes } from './types';

/** In what the Consortium's layouts differ beyond the names of columns. */
export type Layout = {
  sourceColumns: readonly string[];
  organizers(row: Row): string[];
  /** What was demanded, in the coders' words. */
  claims(row: Row): string;
  sizes(row: Row, note: Noting): Sizes;
};

/** Notes are not kept; what they say about the day is. */
const DOUBT =
  /\b(?:dates?|dating|dated)\b.{0,40}\b(?:not specified|unspecified|unclear|unknown|uncertain|inferred|approximate|guess|based on|before post)|\bassigning date\b/i;

/** The columns `source_1` to `source_30`, or without the underscore as in phase 3. */
export function sourceColumns(stem: 'source_' | 'source'): readonly string[] {
  return Array.from({ length: 30 }, (_, index) => `${stem}${index + 1}`);
}

/** The columns about size of the Consortium's own files. */
export function readOwnSizes(row: Row, note: Noting): Sizes {
  const low = readPeople(row.cell('size_low'), 'size_low', note);
  const high = readPeople(row.cell('size_high'), 'size_high', note);
  return { text: row.cell('size_text'), low, high, mean: null };
}

/** Reads one record of a layout of the Consortium. */
export function readCccEvent(record: unknown, layout: Layout): RowOutcome {
  const row = openRow(record);
  if (row === null) return notARecord(record);
  const { note, rejected, event } = openNotes();
  const date = row.cell('date');
  const day = readDay(date, 'date', CCC_ERA);
  if ('why' in day) return rejected(isShifted(row) ? toNote('columns-shifted', 'date', date, 'A day.') : day.why);
  if (isTrue(row.cell('online')) || /^virtual event$/i.test(row.cell('notes'))) {
    return rejected(toNote('online-only', 'online', '1', 'An action at a place.'));
  }
  const typeText = row.cell('event_type', 'type');
  const types = readTypes(typeText, 'event_type', note);
  if (types.isOnline) return rejected(toNote('online-only', 'event_type', typeText, 'An action at a place.'));
  const where = readPlace(row, note);
  if ('why' in where) return rejected(where.why);
  const { place, position } = where.value;
  return event({
    identity: { kind: 'facts', facts: readFacts(row, day.value, place.state) },
    title: readTitle(row, types, place.name),
    place,
    position,
    startsOn: day.value,
    endsOn: day.value,
    // The coders write 0 when they found no word that it happened, and mostly leave the cell empty.
    held: /^0(?:\.0)?$/.test(row.cell('conf')) ? 'announced' : 'held',
    venue: shorten(row.cell('location', 'location_detail'), 200) || null,
    actions: [...new Set([...types.actions, ...readMeasuredActions(row.cell('participant_measures'))])],
    summary: readSummary(row, types, layout, note),
    organizers: layout.organizers(row),
    estimates: readSizes(layout.sizes(row, note), note),
    incidents: readIncidents(row, note),
    sources: readSources(
      layout.sourceColumns.map((field) => ({ field, text: row.cell(field) })),
      note,
    ),
  });
}

/** A record whose day is no day and whose state is no state was torn apart by a line feed inside a cell. */
function isShifted(row: Row): boolean {
  const state = row.cell('state');
  return row.cell('date') !== '' && findState(state) === null && !/^(?:virtual|online|[A-Z]{2})$/i.test(state);
}

/**
 * What tells an event from others: the dataset has no ids. Two sides meet on one day at one place, often without a name:
 * only their demands tell them apart, so these count too, although coders mend them later and the event is then new.
 */
function readFacts(row: Row, day: string, state: string): string[] {
  const columns = ['location', 'location_detail', 'title', 'event_type', 'type', 'organizations', 'actors', 'valence'];
  const facts = columns.map((column) => row.cell(column).replace(/\.0$/, ''));
  const claims = row.cell('claims_summary', 'claims');
  return [day, state, row.cell('locality', 'resolved_locality'), ...facts, claims].map((fact) => fact.toLowerCase());
}

/** The dataset's title, or one made of its type and town. */
function readTitle(row: Row, { words }: ReadTypes, town: string): string {
  const title = row.cell('title');
  if (title !== '') return shorten(title, 160);
  return `${words.length === 0 ? 'Protest action' : capitalize(joinWords(words))} in ${town}`;
}

function readSummary(row: Row, { words }: ReadTypes, layout: Layout, note: Noting): string {
  const claims = layout.claims(row);
  const type = words.length === 0 ? shorten(row.cell('event_type', 'type'), 120) : joinWords(words);
  const measures = row.cell('participant_measures');
  const sources = row.cell('n_sources');
  const macroEvent = readMacroEvent(row, note);
  const isDoubted = DOUBT.test(row.cell('notes'));
  if (isDoubted) note('day-in-doubt', 'notes', row.cell('notes'), 'Told in the summary.');
  return [
    type === '' ? 'The dataset gives no type.' : `Recorded as ${type}.`,
    claims === '' ? '' : `Claims as coded: ${shorten(claims, 800)}.`,
    measures === '' ? '' : `What participants did, as recorded: ${shorten(measures, 400)}.`,
    isDoubted ? 'The coder inferred the day.' : '',
    macroEvent === '' ? '' : `Filed with related actions as ${macroEvent}.`,
    /^[1-9]\d*$/.test(sources) ? `The dataset counts ${sources} sources, which this file does not name.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replace('counts 1 sources', 'counts 1 source');
}

/** The code that links a protest and its counter-protest, `YYYYMMDD-place-topic`; left out when its day is none. */
function readMacroEvent(row: Row, note: Noting): string {
  const code = row.cell('macroevent');
  if (code === '') return '';
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})-/.exec(code) ?? [];
  if (parseDay(`${year}-${month}-${day}`) !== null) return shorten(code, 120);
  note('value-impossible', 'macroevent', code, 'Left out: no calendar has its day.');
  return '';
}

function isTrue(text: string): boolean {
  return /^(?:1|1\.0|true|yes)$/i.test(text);
}
