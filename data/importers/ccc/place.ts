import type { Found, Noting } from '../cells/notes';
import { toNote } from '../cells/notes';
import { readLngLat } from '../cells/number';
import type { Row } from '../cells/row';
import { findState, readState } from '../cells/state';
import { readTown, stateBehind, type Town } from '../cells/town';
import type { RowEvent } from '../format';

type Where = Pick<RowEvent, 'place' | 'position'>;

/** The geocoder gives one name; the coders' own text, or a cell of another column, may be anything. */
const A_NAME = /^\p{L}[\p{L}\p{M} .'’()-]{1,79}$/u;
const NOWHERE = /^(?:virtual|online|web|internet)$/i;

/**
 * Where a record is. The coder's town and state come first; what the Consortium's geocoder made of them (`resolved_*`,
 * `lat`, `lon`) is taken when it is in the same state, for the town's usual spelling and centre. Coordinates are always
 * the town's: the venue was never geocoded.
 */
export function readPlace(row: Row, note: Noting): Found<Where> {
  const stateText = row.cell('state', 'resolved_state');
  if (NOWHERE.test(stateText)) return { why: toNote('online-only', 'state', stateText, 'A state such as OR.') };
  const localityText = row.cell('locality', 'resolved_locality');
  const town = readTown(localityText, 'locality', note);
  if ('why' in town) return town;
  const state = readState(stateText === '' ? (stateBehind(localityText) ?? '') : stateText, 'state', note);
  if ('why' in state) return state;
  const resolved = readResolved(row, town.value, state.value, localityText, note);
  const { isCounty } = town.value;
  if (isCounty && resolved.lngLat === null) {
    return { why: toNote('place-not-a-town', 'locality', localityText, 'The name of a town, or coordinates.') };
  }
  const precision = isCounty ? ('county' as const) : ('city' as const);
  return {
    value: {
      place: { name: isCounty ? town.value.name : resolved.name, state: state.value },
      position: resolved.lngLat === null ? null : { lngLat: resolved.lngLat, precision },
    },
  };
}

type Resolved = { name: string; lngLat: ReturnType<typeof readLngLat> };

/** The geocoder's answer, or the coder's town alone when the answer is of another state or for another town. */
function readResolved(row: Row, town: Town, state: string, locality: string, note: Noting): Resolved {
  const resolvedState = row.cell('resolved_state');
  const answered = resolvedState === '' ? state : findState(resolvedState);
  if (answered !== state) {
    note('coordinates-other-state', 'resolved_state', resolvedState, `Town and state were taken as coded: ${state}.`);
    return { name: town.name, lngLat: null };
  }
  const resolvedTown = row.cell('resolved_locality');
  // The Consortium's compiler gives every "Town, ST" the town of the first such row.
  if (stateBehind(locality) !== null && resolvedTown !== '' && !isSame(resolvedTown, town.name)) {
    note('coordinates-other-town', 'resolved_locality', resolvedTown, `Taken as coded: ${town.name}.`);
    return { name: town.name, lngLat: null };
  }
  // Where the geocoder found nothing, its column repeats the coder's text.
  const isAnswer = resolvedTown !== locality && A_NAME.test(resolvedTown);
  return {
    name: isAnswer ? resolvedTown : town.name,
    lngLat: readLngLat(row.cell('lon'), row.cell('lat'), note),
  };
}

function isSame(one: string, other: string): boolean {
  const fold = (name: string) =>
    name
      .toLowerCase()
      .replace(/^(?:saint|st\.?) /, '')
      .replace(/[^a-z]/g, '');
  return fold(one) === fold(other);
}
