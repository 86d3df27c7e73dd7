import { formatDay } from '#data/model/day';
import { foldWords } from '#data/model/fold-words';
import { formatPlaceName } from '#data/model/place';
import { stateName } from '#data/model/states';
import type { FoundEvent, SearchEntry } from '#data/model/stored';
import type { FoundNames } from './name-index';

/** Where an event holds the words that were looked for. */
type FoundIn = 'title' | 'venue' | 'elsewhere';

/**
 * What was found for some words, in the order in which readers want it: places by name, events whose title has the words,
 * venues, organizations; then events that only happened in such a place or were organized so, and names with a slip.
 */
export function rankResults(names: FoundNames, events: readonly FoundEvent[], words: string): SearchEntry[] {
  const asked = foldWords(words);
  const places = ({ kind }: SearchEntry) => kind === 'place';
  const organizations = ({ kind }: SearchEntry) => kind === 'organization';
  const found = (where: FoundIn) => events.filter((event) => findWhere(event, asked) === where);
  return [
    ...names.close.filter(places),
    ...sortByTitle(found('title'), asked).map(toEventEntry),
    ...toVenueEntries(found('venue')),
    ...names.close.filter(organizations),
    ...found('elsewhere').map(toEventEntry),
    ...names.near,
  ];
}

/** Words of the place itself are held by every event there, and tell nothing about one of them. */
function findWhere({ title, venue, place }: FoundEvent, asked: readonly string[]): FoundIn {
  if (holdsAll(title, asked)) return 'title';
  const ofPlace = foldWords(`${place.name} ${place.state} ${stateName(place.state)}`);
  const own = asked.filter((word) => !holds(ofPlace, word));
  if (own.length === 0) return 'elsewhere';
  if (holdsAll(title, own)) return 'title';
  return venue !== null && holdsAll(venue, own) ? 'venue' : 'elsewhere';
}

function holdsAll(text: string, asked: readonly string[]): boolean {
  const words = foldWords(text);
  return asked.every((word) => holds(words, word));
}

function holds(words: readonly string[], asked: string): boolean {
  return words.some((word) => word.startsWith(asked));
}

/** Titles with more of the words in full come first, of those with as many the shorter. */
function sortByTitle(events: readonly FoundEvent[], asked: readonly string[]): FoundEvent[] {
  const rank = ({ title }: FoundEvent) => {
    const words = foldWords(title);
    return { inFull: asked.filter((word) => words.includes(word)).length, words: words.length };
  };
  return events
    .map((event) => ({ event, ...rank(event) }))
    .sort((a, b) => b.inFull - a.inFull || a.words - b.words)
    .map(({ event }) => event);
}

function toEventEntry({ key, title, place, startsOn }: FoundEvent): SearchEntry {
  const detail = `${formatPlaceName(place)} · ${formatDay(startsOn)}`;
  return { kind: 'event', label: title, detail, href: `/events/${key}` };
}

/** Each venue once. One of a single event that was found leads to the event, one of several to their place. */
function toVenueEntries(events: readonly FoundEvent[]): SearchEntry[] {
  const venues = new Map<string, SearchEntry>();
  for (const { key, venue, place } of events) {
    const id = `${place.slug}/${venue}`;
    const href = venues.has(id) ? `/places/${place.slug}` : `/events/${key}`;
    venues.set(id, { kind: 'venue', label: venue ?? '', detail: formatPlaceName(place), href });
  }
  return [...venues.values()];
}
