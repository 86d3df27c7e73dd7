import { PRECISIONS } from '#data/model/position';
import { ACTIONS, type Action, isTermOf } from '#data/model/vocabulary';
import { readTypes } from '../ccc/types';
import { readCount } from '../cells/count';
import { readDay } from '../cells/day';
import { capitalize, joinWords, shorten, splitList } from '../cells/list';
import { type Found, type Noting, notARecord, openNotes, toNote } from '../cells/notes';
import { readLngLat } from '../cells/number';
import { openRow, type Row } from '../cells/row';
import { readSources } from '../cells/source';
import { readState } from '../cells/state';
import { readTown } from '../cells/town';
import type { RowEvent, RowOutcome } from '../format';
import type { Mapping } from './mapping';
import { readMappedSizes } from './sizes';

/** What of a mapping the reading of one record needs. */
export type Reading = Pick<Mapping, 'columns' | 'precision' | 'held'> & { title: string };

/** The cells of a record by what they are about. */
export type Cells = { cell(field: keyof Mapping['columns']): string; sources: { text: string; field: string }[] };

/** Reads one record of a table by a mapping. */
export function readMapped(record: unknown, reading: Reading): RowOutcome {
  const row = openRow(record);
  if (row === null) return notARecord(record);
  const cells = openCells(row, reading.columns);
  const { note, rejected, event } = openNotes();
  const country = cells.cell('country');
  if (country !== '' && !/^(?:us|usa|u\.s\.(?:a\.)?|united states(?: of america)?)$/i.test(country)) {
    return rejected(toNote('country-other', 'country', country, 'United States.'));
  }
  const days = readDays(cells, note);
  if ('why' in days) return rejected(days.why);
  const place = readPlace(cells, note);
  if ('why' in place) return rejected(place.why);
  const { words, actions } = readActions(cells.cell('actions'), note);
  const title = cells.cell('title');
  const venue = cells.cell('venue');
  const made = `${words.length === 0 ? 'Protest' : capitalize(joinWords(words))} in ${place.value.name}`;
  return event({
    identity: readIdentity(cells, days.value.startsOn, place.value),
    title: title === '' ? made : shorten(title, 160),
    place: place.value,
    position: readPosition(cells, reading.precision, note),
    ...days.value,
    held: reading.held,
    venue: venue === '' ? null : shorten(venue, 200),
    actions,
    summary: shorten(cells.cell('summary'), 1000),
    organizers: splitList(cells.cell('organizers')).map((name) => shorten(name, 120)),
    estimates: readMappedSizes(cells, reading.title, note),
    incidents: readArrests(cells.cell('arrests'), reading.title, note),
    sources: readSources(cells.sources, note),
  });
}

function openCells(row: Row, columns: Mapping['columns']): Cells {
  const { source } = columns;
  const fields = source === undefined ? [] : [source].flat();
  return {
    cell: (field) => {
      const column = columns[field];
      return typeof column === 'string' ? row.cell(column) : '';
    },
    sources: fields.map((field) => ({ field, text: row.cell(field) })),
  };
}

function readDays(cells: Cells, note: Noting): Found<Pick<RowEvent, 'startsOn' | 'endsOn'>> {
  const first = readDay(cells.cell('day'), 'day');
  if ('why' in first) return first;
  const lastText = cells.cell('lastDay');
  const last = lastText === '' ? first : readDay(lastText, 'lastDay');
  if ('why' in last) return last;
  if (last.value >= first.value) return { value: { startsOn: first.value, endsOn: last.value } };
  note('days-reversed', 'lastDay', lastText, 'Exchanged.');
  return { value: { startsOn: last.value, endsOn: first.value } };
}

/** Town and state from columns of their own, or from one as `Bowie State University, Bowie, MD`. */
function readPlace(cells: Cells, note: Noting): Found<RowEvent['place']> {
  const parts = cells
    .cell('place')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [behind = '', before = ''] = parts.toReversed();
  const isJoined = cells.cell('town') === '';
  const town = readTown(isJoined ? before || behind : cells.cell('town'), 'town', note);
  if ('why' in town) return town;
  const own = cells.cell('state');
  const state = readState(own === '' && parts.length > 1 ? behind : own, 'state', note);
  return 'why' in state ? state : { value: { name: town.value.name, state: state.value } };
}

function readIdentity(cells: Cells, day: string, place: RowEvent['place']): RowEvent['identity'] {
  const id = cells.cell('id');
  if (id !== '') return { kind: 'id', id: shorten(id, 200) };
  const told = [cells.cell('venue'), cells.cell('title'), cells.cell('actions'), cells.cell('organizers')];
  return { kind: 'facts', facts: [day, place.state, place.name, ...told].map((fact) => fact.toLowerCase()) };
}

function readPosition(cells: Cells, usual: Mapping['precision'], note: Noting): RowEvent['position'] {
  const [latitude = '', longitude = ''] = cells
    .cell('coordinates')
    .replace(/[()[\]]/g, '')
    .split(/[,;]\s*/);
  const lngLat = readLngLat(cells.cell('longitude') || longitude, cells.cell('latitude') || latitude, note);
  if (lngLat === null) return null;
  const said = cells.cell('precision').toLowerCase();
  return { lngLat, precision: PRECISIONS.find((precision) => precision === said) ?? usual };
}

const isAction = isTermOf(ACTIONS);

/** Our own words first, as an export of Turnout writes them; then whatever the Consortium's table knows. */
function readActions(text: string, note: Noting): { words: string[]; actions: Action[] } {
  const parts = splitList(text.toLowerCase(), /[;,|]/);
  const own = parts.filter(isAction);
  const others = readTypes(parts.filter((part) => !isAction(part)).join('; '), 'actions', note);
  return { words: [...own, ...others.words], actions: [...new Set([...own, ...others.actions])] };
}

function readArrests(text: string, dataset: string, note: Noting): RowEvent['incidents'] {
  const count = readCount(text, 'arrests', note);
  if (count.kind !== 'some') return [];
  return [
    {
      kind: 'arrests',
      count: count.count,
      countBound: count.countBound,
      timeText: null,
      summary: `Arrests: ${shorten(text, 200)}.`,
      status: 'claimed',
      claimedBy: dataset,
      actor: null,
    },
  ];
}
