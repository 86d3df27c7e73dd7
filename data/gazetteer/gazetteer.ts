import { foldWords } from '#data/model/fold-words';
import type { LngLat } from '#data/model/position';
import { readUsCities } from './cities';
import { type CountyFinder, openCounties } from './counties';

/** What the gazetteer knows of a named place, or why it knows nothing. A centre is only ever of city precision. */
export type Resolved =
  | { kind: 'located'; name: string; state: string; county: string | null; center: LngLat; precision: 'city' }
  | { kind: 'unlocated'; name: string; state: string; because: 'not-found' | 'ambiguous' };

/** A place that the caller knows and the gazetteer does not, or not under that name. A null county is looked up. */
export type ExtraPlace = { name: string; state: string; center: LngLat; county: string | null };

export type Gazetteer = {
  /**
   * The centre and county of a town. `state` is a postal code. Spelling is folded as in `foldWords`, so St. and Saint,
   * Ft. and Fort, Mt. and Mount are equal; common short names are known. The name comes back as it was asked.
   */
  resolve(name: string, state: string): Resolved;
  /** The one name that a town of several names goes by here, so that `New York` and `NYC` are one place; else the name itself. */
  nameOf(name: string, state: string): string;
  /** The county of a state in which a point lies; null where the state has none near. */
  countyAt: CountyFinder;
};

/** Towns that go by several names: the one they have here, how the list of cities has them, and others in use. */
const TOWNS_OF_SEVERAL_NAMES: readonly { state: string; name: string; listed: string; others: readonly string[] }[] = [
  { state: 'NY', name: 'New York City', listed: 'New York City', others: ['New York', 'NYC'] },
  { state: 'DC', name: 'Washington', listed: 'Washington, D.C.', others: ['DC', 'District of Columbia'] },
  { state: 'CA', name: 'Los Angeles', listed: 'Los Angeles', others: ['LA'] },
  { state: 'CA', name: 'San Francisco', listed: 'San Francisco', others: ['SF'] },
  { state: 'CA', name: 'Ventura', listed: 'San Buenaventura', others: [] },
  { state: 'ID', name: 'Boise', listed: 'Boise', others: ['Boise City'] },
  { state: 'TN', name: 'Nashville', listed: 'Nashville', others: ['Nashville-Davidson'] },
  { state: 'HI', name: 'Honolulu', listed: 'Honolulu', others: ['Urban Honolulu'] },
];

const TOWNS_BY_NAME = new Map(
  TOWNS_OF_SEVERAL_NAMES.flatMap((town) =>
    [town.name, town.listed, ...town.others].map((name) => [toNameKey(name, town.state), town]),
  ),
);

/**
 * Two towns of one name in one state: the larger is meant when it has at least this many times the people of the
 * next. Below that a guess would be wrong too often, and the caller is told that the name is ambiguous.
 */
const CLEARLY_LARGER = 5;

type Candidate = { center: LngLat; residents: number };

/** Reads the gazetteer into memory (about half a second). Places in `extras` come before its own. */
export function openGazetteer(extras: readonly ExtraPlace[] = []): Gazetteer {
  const countyAt = openCounties();
  const extraByName = new Map(extras.map((extra) => [toNameKey(extra.name, extra.state), extra]));
  const candidates = new Map<string, Candidate[]>();
  for (const { name, state, center, residents } of readUsCities()) {
    const key = toNameKey(name, state);
    const others = candidates.get(key);
    if (others === undefined) candidates.set(key, [{ center, residents }]);
    else others.push({ center, residents });
  }

  function resolve(name: string, state: string): Resolved {
    const key = toNameKey(name, state);
    const known = TOWNS_BY_NAME.get(key);
    const extra = extraByName.get(key);
    const center =
      extra?.center ?? choose(candidates.get(known === undefined ? key : toNameKey(known.listed, state)) ?? []);
    if (typeof center === 'string') return { kind: 'unlocated', name, state, because: center };
    return {
      kind: 'located',
      name,
      state,
      county: extra?.county ?? countyAt(center, state),
      center,
      precision: 'city',
    };
  }

  return { resolve, nameOf: (name, state) => TOWNS_BY_NAME.get(toNameKey(name, state))?.name ?? name, countyAt };
}

/** Picks by population but never tells it: the gazetteer's figures are dated and of unknown origin. */
function choose(candidates: readonly Candidate[]): LngLat | 'not-found' | 'ambiguous' {
  const [largest, next] = [...candidates].sort((a, b) => b.residents - a.residents);
  if (largest === undefined) return 'not-found';
  if (next !== undefined && largest.residents < CLEARLY_LARGER * next.residents) return 'ambiguous';
  return largest.center;
}

function toNameKey(name: string, state: string): string {
  return `${state}|${foldWords(name).join(' ')}`;
}
