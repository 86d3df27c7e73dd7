import type { LngLat } from './position';

/** Residents, with the year and origin of the figure. */
export type Population = {
  residents: number;
  year: number;
  /** What was counted and how, such as `census 2020`. */
  basis: string;
  source: { url: string; publisher: string } | null;
  note: string | null;
};

/** A town or area. Its position is its centre, so never finer than city precision. */
export type Place = {
  /** `eugene-or`: the last part of `/places/{slug}`. */
  slug: string;
  name: string;
  /** Two-letter postal code of the state, or DC. */
  state: string;
  county: string | null;
  center: LngLat;
  /** Null is unknown, never zero. */
  population: Population | null;
};

/** `Eugene, OR`. */
export function formatPlaceName(place: Pick<Place, 'name' | 'state'>): string {
  return `${place.name}, ${place.state}`;
}

/** The name that a slug tells of most towns: `san-diego-ca` gives `San Diego, CA`. */
export function nameOfSlug(slug: string): string {
  const words = slug.split('-');
  const state = words.pop() ?? '';
  return `${words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')}, ${state.toUpperCase()}`;
}

/** Lower-case ASCII words joined by hyphens: `Cañon City`, `CO` gives `canon-city-co`. */
export function toSlug(...parts: string[]): string {
  return parts
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
