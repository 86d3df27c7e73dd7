import type { Gazetteer } from '#data/gazetteer/gazetteer';
import type { States } from '#data/gazetteer/states';
import { foldWords } from '#data/model/fold-words';
import { formatPlaceName, type Place, toSlug } from '#data/model/place';
import type { LngLat, Position } from '#data/model/position';
import { isStateCode } from '#data/model/states';
import type { RowEvent, RowNote } from './format';

/** Where a record's event is, or why nowhere. */
export type Located =
  | { place: Place; position: Position; repairs: readonly RowNote[] }
  | { place: null; why: RowNote; repairs: readonly RowNote[] };

export type Locator = {
  /** Finds an event's place and checks its position. */
  locate(event: Pick<RowEvent, 'place' | 'position'>): Located;
};

type Verdict = { position: Position | null; note: Omit<RowNote, 'field' | 'got'> | null };

/** Bounds what is remembered of points and names that came before. */
const MOST_REMEMBERED = 50_000;
const MOST_NAME_CHARACTERS = 80;
/** No town of the fifty states is east of this. */
const EASTMOST_DEGREES = -60;

/**
 * Finds places by the gazetteer and by `known`, the places that are in the store already, whose slugs and centres stand.
 * A town that neither knows becomes a place where the record says it is. Coordinates that cannot be right are put right
 * where the mistake is plain, else left out for the town's centre; each time a note says so.
 */
export function createLocator(gazetteer: Gazetteer, states: States, known: readonly Place[]): Locator {
  const placeByName = new Map<string, Place>();
  const placeBySlug = new Map<string, Place>();
  /** As records write it, so that a name is folded when it first comes. */
  const placeByText = new Map<string, Place>();
  for (const place of known) remember(place);
  const verdicts = new Map<string, Verdict>();

  function remember(place: Place): void {
    placeByName.set(toNameKey(place), place);
    placeBySlug.set(place.slug, place);
  }

  function locate({ place: named, position }: Pick<RowEvent, 'place' | 'position'>): Located {
    const repairs: RowNote[] = [];
    if (!isStateCode(named.state)) return refuse('state-unknown', 'state', named.state, 'a postal code', repairs);
    const checked = check(position, named.state, repairs);
    const text = `${named.state}|${named.name}`;
    const place = placeByText.get(text) ?? placeByName.get(toNameKey(toTown(named)));
    if (place === undefined) return addPlace(toTown(named), checked, repairs);
    if (placeByText.size >= MOST_REMEMBERED) placeByText.clear();
    placeByText.set(text, place);
    return { place, position: checked ?? centreOf(place), repairs };
  }

  function toTown({ name, state }: RowEvent['place']): RowEvent['place'] {
    return { name: gazetteer.nameOf(name.trim(), state), state };
  }

  function addPlace(named: RowEvent['place'], position: Position | null, repairs: RowNote[]): Located {
    const { name } = named;
    const slug = toSlug(name, named.state);
    if (foldWords(name).length === 0 || slug === toSlug(named.state) || name.length > MOST_NAME_CHARACTERS) {
      return refuse('place-missing', 'place', name, 'the name of a town', repairs);
    }
    const found = gazetteer.resolve(name, named.state);
    const centre = found.kind === 'located' ? found.center : (position?.lngLat ?? null);
    if (centre === null) {
      const isAmbiguous = found.kind === 'unlocated' && found.because === 'ambiguous';
      const reason = isAmbiguous ? 'place-ambiguous' : 'place-unlocated';
      return refuse(
        reason,
        'place',
        formatPlaceName({ ...named, name }),
        'coordinates, or a town by a known name',
        repairs,
      );
    }
    const county = found.kind === 'located' ? found.county : gazetteer.countyAt(centre, named.state);
    const sameSlug = placeBySlug.get(slug);
    const place = sameSlug ?? { slug, name, state: named.state, county, center: centre, population: null };
    remember(place);
    placeByName.set(toNameKey(named), place);
    return { place, position: position ?? centreOf(place), repairs };
  }

  function check(position: Position | null, state: string, repairs: RowNote[]): Position | null {
    if (position === null) return null;
    const key = `${state} ${position.lngLat.join(' ')} ${position.precision}`;
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = judge(position, state, states);
      if (verdicts.size >= MOST_REMEMBERED) verdicts.clear();
      verdicts.set(key, verdict);
    }
    const [longitude, latitude] = position.lngLat;
    const got = `latitude ${latitude}, longitude ${longitude}`;
    if (verdict.note !== null) repairs.push({ ...verdict.note, field: 'coordinates', got });
    return verdict.position;
  }

  return { locate };
}

/** Rules in the order in which a mistake explains more. */
function judge(position: Position, state: string, states: States): Verdict {
  const [longitude, latitude] = position.lngLat;
  const centre = (reason: string): Verdict => {
    return { position: null, note: { reason, done: `took the centre of the town instead` } };
  };
  const moved = (reason: string, lngLat: LngLat): Verdict => {
    const done = `read latitude ${lngLat[1]}, longitude ${lngLat[0]}`;
    return { position: { ...position, lngLat }, note: { reason, done } };
  };
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return centre('coordinates-unreadable');
  if (longitude === 0 || latitude === 0) return centre('coordinates-zero');
  if (states.isCentroid([longitude, latitude], state)) return centre('coordinates-state-centroid');
  if (states.isIn([longitude, latitude], state)) return { position, note: null };
  if (states.isIn([latitude, longitude], state)) return moved('coordinates-swapped', [latitude, longitude]);
  if (longitude > EASTMOST_DEGREES && states.isIn([-longitude, latitude], state)) {
    return moved('coordinates-sign', [-longitude, latitude]);
  }
  if (states.isInUnitedStates([longitude, latitude])) return centre('coordinates-other-state');
  return centre('coordinates-outside-us');
}

function centreOf(place: Place): Position {
  return { lngLat: place.center, precision: 'city' };
}

function refuse(reason: string, field: string, got: string, done: string, repairs: readonly RowNote[]): Located {
  return { place: null, why: { reason, field, got, done }, repairs };
}

function toNameKey({ name, state }: { name: string; state: string }): string {
  return `${state}|${foldWords(name).join(' ')}`;
}
