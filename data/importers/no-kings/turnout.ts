import type { Day } from '#data/model/day';
import { readDay } from '../cells/day';
import { shorten } from '../cells/list';
import { type Noting, notARecord, openNotes, toNote } from '../cells/notes';
import { readPeople } from '../cells/number';
import { openRow, type Row, toColumnSet } from '../cells/row';
import { readSources } from '../cells/source';
import { readState } from '../cells/state';
import { readTown } from '../cells/town';
import type { Format, RowEvent, RowOutcome } from '../format';

/** The sheets began with the protests of spring 2025. */
const ERA = { from: '2025-01-01' as Day, to: '2039-12-31' as Day };
const SOURCES = ['Protest Listing', 'Source', 'Protest Website', 'Link', 'News Coverage', 'Coverage'];
const NOTE = 'Gathered by volunteers in a shared sheet; who gave the figure is not in it.';

const DATASET: Format['dataset'] = {
  id: 'no-kings-sheets',
  title: 'No Kings and Dissent turnout sheets',
  licence: 'No terms are stated in the sheets',
  citation: 'We (the People) Dissent, crowd-sourced sheets',
  homepage: null,
  redistributable: false,
};

/** Turnout, told after the event: lowest and highest estimate. */
export const noKingsTurnout: Format = {
  id: 'no-kings-turnout',
  title: 'No Kings turnout sheet',
  dataset: DATASET,
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    return ['date', 'city', 'state', 'low estimate', 'high estimate'].every((column) => has.has(column));
  },
  read: (record) => readSheetRow(record, 'held'),
};

/** Events listed beforehand. That they are listed does not say that they took place. */
export const noKingsListing: Format = {
  id: 'no-kings-listing',
  title: 'No Kings list of events',
  dataset: { ...DATASET, id: 'no-kings-listings', title: 'No Kings and Dissent lists of events' },
  container: { kind: 'table' },
  matches: (columns) => {
    const has = toColumnSet(columns);
    const hasAll = ['date', 'time', 'address', 'city', 'state', 'name', 'link'].every((column) => has.has(column));
    return hasAll && !has.has('low estimate');
  },
  read: (record) => readSheetRow(record, 'announced'),
};

function readSheetRow(record: unknown, held: RowEvent['held']): RowOutcome {
  const row = openRow(record);
  if (row === null) return notARecord(record);
  const { note, rejected, event } = openNotes();
  const country = row.cell('Country');
  if (country !== '' && !/^(?:us|usa|u\.s\.a?\.?|united states(?: of america)?)$/i.test(country)) {
    return rejected(toNote('country-other', 'Country', country, 'United States.'));
  }
  const day = readDay(row.cell('Date'), 'Date', ERA);
  if ('why' in day) return rejected(day.why);
  const town = readTown(row.cell('City'), 'City', note);
  if ('why' in town) return rejected(town.why);
  const state = readState(row.cell('State'), 'State', note);
  if ('why' in state) return rejected(state.why);
  const name = row.cell('Event Name', 'Name');
  const address = row.cell('Address');
  const place = { name: town.value.name, state: state.value };
  return event({
    identity: {
      kind: 'facts',
      facts: [day.value, place.state, place.name, address, name].map((fact) => fact.toLowerCase()),
    },
    title: name === '' ? `Protest in ${place.name}` : shorten(name, 160),
    place,
    position: null,
    startsOn: day.value,
    endsOn: day.value,
    held,
    venue: address === '' ? null : shorten(address, 200),
    actions: [],
    summary: held === 'held' ? 'Listed with its turnout in a shared sheet.' : 'Listed beforehand in a shared sheet.',
    organizers: [],
    estimates: readTurnout(row, note),
    incidents: [],
    sources: readSources(
      SOURCES.map((field) => ({ field, text: row.cell(field) })),
      note,
    ),
  });
}

/** A figure that stands alone is kept as "about": the sheet has no words. The ends are put in order. */
function readTurnout(row: Row, note: Noting): RowEvent['estimates'] {
  const low = readPeople(row.cell('Low Estimate'), 'Low Estimate', note);
  const high = readPeople(row.cell('High Estimate'), 'High Estimate', note);
  const ends = [low, high].filter((end) => end !== null && end > 0).map(Number);
  if (ends.length === 0) return [];
  if (low !== null && high !== null && low > high)
    note('value-impossible', 'Low Estimate', `${low} to ${high}`, 'Exchanged.');
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return [
    {
      words: least === most ? String(least) : `${least} to ${most}`,
      low: least,
      high: most,
      bound: least === most ? 'about' : 'range',
      unit: 'people',
      scopeKind: 'whole',
      scope: null,
      role: 'unknown',
      claimant: 'Not named by the turnout sheet',
      status: 'unverified',
      note: NOTE,
    },
  ];
}
