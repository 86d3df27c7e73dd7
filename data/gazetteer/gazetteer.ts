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
  /** The county of a state in which a point lies; null where the state has none near. */
  countyAt: CountyFinder;
};

/** Names in use for a place that the gazetteer lists under another, both folded, by state. */
const ALIASES: Readonly<Record<string, string>> = {
  'NY|nyc': 'new york city',
  'NY|new york': 'new york city',
  'DC|washington': 'washington dc',
  'DC|dc': 'washington dc',
  'DC|district of columbia': 'washington dc',
  'CA|la': 'los angeles',
  'CA|sf': 'san francisco',
  'CA|ventura': 'san buenaventura',
  'ID|boise city': 'boise',
  'TN|nashville davidson': 'nashville',
  'HI|urban honolulu': 'honolulu',
};

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
    const alias = ALIASES[key];
    const extra = extraByName.get(key);
    const center = extra?.center ?? choose(candidates.get(alias === undefined ? key : `${state}|${alias}`) ?? []);
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

  return { resolve, countyAt };
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
