/**
 * Where the reader was on each entry of the history, for a panel that scrolls by itself: browsers keep that for the
 * document alone. The notes outlive the panel, which is taken down by a page of another layout, and through the
 * session's storage also the document, which is left for a source on another site.
 */

/** How far the panel was scrolled, and the link that led on from there. */
export type ReadingSpot = { top: number; link: FollowedFrom | null };

/** A link of the panel by its address as written, and as the how manieth of those with the same address. */
export type FollowedFrom = { href: string; nth: number };

const STORAGE_KEY = 'turnout-reading-spots';
/** Longer histories are forgotten from their beginning. */
const MOST_SPOTS = 100;

let spots: Map<string, ReadingSpot> | null = null;
let hasGoneBack = false;

if (typeof window !== 'undefined') {
  // Here and not in the panel, which does not stand yet when the reader goes back to it from another layout.
  window.addEventListener('popstate', () => {
    hasGoneBack = true;
  });
  window.addEventListener('pagehide', store);
}

/** The entry of the history that the address bar shows. Browsers without names for entries know it by its address. */
export function entryKey(): string {
  return nameOfEntry() ?? `${window.location.pathname}${window.location.hash}`;
}

/** Notes part of where the reader is on an entry. */
export function noteSpot(key: string, change: Partial<ReadingSpot>): void {
  const known = all();
  const spot = { top: 0, link: null, ...known.get(key), ...change };
  // Taken out first, so that it becomes the newest.
  known.delete(key);
  known.set(key, spot);
  for (const oldest of [...known.keys()].slice(0, Math.max(known.size - MOST_SPOTS, 0))) known.delete(oldest);
}

/** Where the reader was on an entry and whether Back or Forward led there; null for an entry that is new. */
export function recallSpot(key: string): { spot: ReadingSpot; isTraversal: boolean } | null {
  const isTraversal = hasGoneBack;
  hasGoneBack = false;
  // An entry without a name of its own may be another one with the same address.
  const spot = nameOfEntry() !== null || isTraversal ? all().get(key) : undefined;
  return spot === undefined ? null : { spot, isTraversal };
}

/** The Navigation API, which not all browsers have, names entries, also across reloads. */
function nameOfEntry(): string | null {
  return 'navigation' in window ? (window.navigation.currentEntry?.key ?? null) : null;
}

function all(): Map<string, ReadingSpot> {
  spots ??= load();
  return spots;
}

/** A browser may refuse storage, and a page of before may have written what nobody reads any more: no notes then. */
function load(): Map<string, ReadingSpot> {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    const entries = Array.isArray(stored) ? stored : [];
    return new Map(
      entries.flatMap((entry: unknown) =>
        Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number'
          ? [[entry[0], { top: entry[1], link: null }]]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** Only how far: to where the focus goes is not asked after the document was left. */
function store(): void {
  try {
    window.sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...all()].map(([key, { top }]) => [key, top])));
  } catch {
    // Without storage the reader begins at the top, as everywhere else.
  }
}
