import { toDayNumber } from '#data/model/day';
import { createEventFacts, type EventFacts } from '#data/model/event-facts';
import { PRECISIONS } from '#data/model/position';
import {
  ACTIONS,
  BOUNDS,
  CLAIMANT_ROLES,
  HELD,
  INCIDENT_KINDS,
  SCOPE_KINDS,
  termsOf,
  UNITS,
} from '#data/model/vocabulary';
import { Prisma } from '#prisma/client';
import { type Audience, shownTo } from './audience';
import { type CellColumns, type Decode, decodeCells, decodeTexts, readColumns, type Transaction } from './bulk-sqlite';
import type { Store } from './open';
import { toIdList } from './shown-datasets';
import { toDay, toId } from './words';

const EVENT_COLUMNS = [
  'id',
  'placeId',
  'datasetId',
  'startsOn',
  'endsOn',
  'held',
  'longitude',
  'latitude',
  'precision',
] as const;
const ESTIMATE_COLUMNS = ['eventId', 'words', 'low', 'high', 'bound', 'unit', 'scopeKind', 'role'] as const;

type EventCells = CellColumns<(typeof EVENT_COLUMNS)[number]>;
type EstimateCells = CellColumns<(typeof ESTIMATE_COLUMNS)[number]>;

const toHeld = decodeWord(termsOf(HELD));
const toPrecision = decodeWord(PRECISIONS);
const toAction = decodeWord(termsOf(ACTIONS));
const toIncident = decodeWord(termsOf(INCIDENT_KINDS));
const toBound = decodeWord(termsOf(BOUNDS));
const toUnit = decodeWord(termsOf(UNITS));
const toScopeKind = decodeWord(termsOf(SCOPE_KINDS));
const toRole = decodeWord(termsOf(CLAIMANT_ROLES));
const ANNOUNCED = termsOf(HELD).indexOf('announced');
const VAGUE = termsOf(BOUNDS).indexOf('vague');
/** Of a part whose event is not among those read: it is not for the audience, or came after the events were read. */
const NO_ROW = 2 ** 32 - 1;

/**
 * A reader of the facts of events from the rows that tell of them: of those with numbers above `after`, up to and with
 * `upTo`, that an audience may see, in the order of their numbers. Four range queries; reads no long texts.
 */
export async function openFacts(
  client: Transaction,
  audience: Audience,
): Promise<(some: { after: number; upTo: number }) => Promise<EventFacts>> {
  const datasets = await client.dataset.findMany({ where: shownTo(audience), select: { id: true, publicId: true } });
  const toDays = createDayReader();
  return (some) => readSome({ client, audience }, { datasets, toDays }, some);
}

/** How many events the store shows its audience. */
export async function countEvents({ client, audience }: Store): Promise<number> {
  return client.event.count({ where: { dataset: shownTo(audience) } });
}

type Datasets = readonly { id: number; publicId: string }[];

async function readSome(
  { client, audience }: { client: Transaction; audience: Audience },
  { datasets, toDays }: { datasets: Datasets; toDays: Decode },
  { after, upTo }: { after: number; upTo: number },
): Promise<EventFacts> {
  const shown = audience.kind === 'operators' ? Prisma.empty : onlyOf(datasets);
  const read = <const Name extends string>(columns: readonly Name[], from: Prisma.Sql) =>
    readColumns(client, columns, from);
  const events = await read(
    EVENT_COLUMNS,
    Prisma.sql`"Event" WHERE "id" > ${after} AND "id" <= ${upTo} ${shown} ORDER BY "id"`,
  );
  const ids = decodeAscending(events, 'id');
  const parts = Prisma.sql`WHERE "eventId" > ${after} AND "eventId" <= ${upTo}
    ORDER BY "eventId", "position"`;
  const [actions, incidents, estimates] = await Promise.all([
    read(['eventId', 'action'], Prisma.sql`"EventAction" ${parts}`),
    read(['eventId', 'kind'], Prisma.sql`"Incident" ${parts}`),
    read(ESTIMATE_COLUMNS, Prisma.sql`"Estimate" ${parts}`),
  ]);
  const rowOfEstimate = findRows(ids, estimates);
  const facts = createEventFacts(ids.length, rowOfEstimate.filter((row) => row !== NO_ROW).length, []);
  facts.id.set(ids);
  setEvents(facts, events, new Map(datasets.map(({ id, publicId }) => [id, publicId])), toDays);
  addBits(facts.actions, findRows(ids, actions), decodeCells(actions, 'action', toAction));
  addBits(facts.incidents, findRows(ids, incidents), decodeCells(incidents, 'kind', toIncident));
  addBits(facts.claimants, rowOfEstimate, decodeCells(estimates, 'role', toRole));
  setEstimates(facts, estimates, rowOfEstimate);
  return facts;
}

function onlyOf(datasets: Datasets): Prisma.Sql {
  return Prisma.sql`AND "datasetId" IN (${toIdList(datasets)})`;
}

/** Throws when numbers of events do not ascend: what follows goes through them and their parts side by side. */
function decodeAscending<Name extends string>(cells: CellColumns<Name>, column: Name): Uint32Array {
  const ids = Uint32Array.from(decodeCells(cells, column, toId));
  let before = 0;
  for (const id of ids) {
    if (id < before) throw new Error(`Got event ${id} after event ${before} when expected them sorted.`);
    before = id;
  }
  return ids;
}

/** For each part of an event the row of its event. */
function findRows(ids: Uint32Array, parts: CellColumns<'eventId'>): Uint32Array {
  let row = 0;
  return decodeAscending(parts, 'eventId').map((event) => {
    while ((ids[row] ?? event) < event) row++;
    return ids[row] === event ? row : NO_ROW;
  });
}

function setEvents(
  facts: EventFacts,
  events: EventCells,
  datasetOfId: ReadonlyMap<number, string>,
  toDays: Decode,
): void {
  facts.placeId.set(decodeCells(events, 'placeId', toId));
  const datasets = decodeCells(events, 'datasetId', toId);
  // Only those that occur: facts of the same events are the same, whatever else the store holds.
  const occurring = [...new Set(datasets)];
  const positions = new Map(occurring.map((id, position) => [id, position]));
  facts.datasets = occurring.map((id) => datasetOfId.get(id) ?? refuseUnknownDataset(id));
  facts.dataset.set(datasets.map((id) => positions.get(id) ?? 0));
  facts.firstDay.set(decodeCells(events, 'startsOn', toDays));
  facts.lastDay.set(decodeCells(events, 'endsOn', toDays));
  facts.longitude.set(decodeCells(events, 'longitude', toLongitude));
  facts.latitude.set(decodeCells(events, 'latitude', toLatitude));
  facts.precision.set(decodeCells(events, 'precision', toPrecision));
  facts.announced.set(decodeCells(events, 'held', toHeld).map((held) => Number(held === ANNOUNCED)));
}

/** Gives the event of each part the bit of the part's word. */
function addBits(to: Uint32Array | Uint8Array, rows: Uint32Array, codes: Float64Array): void {
  for (const [part, row] of rows.entries()) if (row !== NO_ROW) to[row] = (to[row] ?? 0) | (1 << (codes[part] ?? 0));
}

function setEstimates(facts: EventFacts, cells: EstimateCells, rows: Uint32Array): void {
  const { estimates, firstEstimate } = facts;
  const isShown = (_: unknown, estimate: number) => rows[estimate] !== NO_ROW;
  const decode = (column: (typeof ESTIMATE_COLUMNS)[number], toNumber: Decode) =>
    decodeCells(cells, column, toNumber).filter(isShown);
  estimates.bound.set(decode('bound', toBound));
  estimates.low.set(decode('low', toFigure));
  estimates.high.set(decode('high', toFigure));
  estimates.unit.set(decode('unit', toUnit));
  estimates.scopeKind.set(decode('scopeKind', toScopeKind));
  estimates.words = decodeTexts(cells, 'words')
    .filter(isShown)
    .map((text, estimate) => (estimates.bound[estimate] === VAGUE ? text : ''));
  let estimate = 0;
  const shown = rows.filter((row) => row !== NO_ROW);
  for (let row = 0; row < facts.count; row++) {
    firstEstimate[row] = estimate;
    while (shown[estimate] === row) estimate++;
  }
  firstEstimate[facts.count] = estimate;
}

/** A dataset that appeared after the list of datasets was read: the caller reads again under the new data version. */
function refuseUnknownDataset(datasetId: number): never {
  throw new Error(`Dataset ${datasetId} was loaded while the events were being read; read them again.`);
}

function toLongitude(cell: unknown): number | undefined {
  return typeof cell === 'number' && Math.abs(cell) <= 180 ? cell : undefined;
}

function toLatitude(cell: unknown): number | undefined {
  return typeof cell === 'number' && Math.abs(cell) <= 90 ? cell : undefined;
}

/** A number of people; NaN where the words hold none. */
function toFigure(cell: unknown): number | undefined {
  if (cell === null) return Number.NaN;
  return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : undefined;
}

/** The position of a word in a list. */
function decodeWord(words: readonly string[]): Decode {
  const codes = new Map<unknown, number>(words.map((word, code) => [word, code]));
  return rememberLast((cell) => codes.get(cell));
}

/** Many events share a day, and to read one takes longer than to remember it. Throws for a day that there never was. */
function createDayReader(): Decode {
  const known = new Map<unknown, number>();
  return rememberLast((cell) => {
    let day = known.get(cell);
    if (day === undefined && typeof cell === 'string') {
      day = toDayNumber(toDay(cell));
      known.set(cell, day);
    }
    return day;
  });
}

/** Most cells hold the word of the row before, and to compare two takes less than to look one up. */
function rememberLast(decode: Decode): Decode {
  let last: unknown;
  let meaning: number | undefined;
  return (cell) => {
    if (cell !== last) {
      meaning = decode(cell);
      last = cell;
    }
    return meaning;
  };
}
