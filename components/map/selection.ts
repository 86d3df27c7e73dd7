import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LngLat } from '#data/model/position';

/** What a reader has chosen, in the panel or on the map. */
export type Selection =
  | { kind: 'place'; slug: string }
  | { kind: 'event'; key: string; place: string | null }
  /** Places side by side, each marked by the letter of its position. */
  | { kind: 'places'; places: readonly { slug: string; lngLat: LngLat }[] };

/** Which features show a selection. A pile has no event of its own: it shows when its place does. */
export function selectionFilter(selection: Selection | null): FilterSpecification {
  if (selection === null) return ['boolean', false];
  if (selection.kind === 'places')
    return ['in', ['get', 'place'], ['literal', selection.places.map(({ slug }) => slug)]];
  if (selection.kind === 'place') return ['==', ['get', 'place'], selection.slug];
  const isEvent: ExpressionSpecification = ['==', ['to-string', ['get', 'event']], selection.key];
  if (selection.place === null) return isEvent;
  return ['any', isEvent, ['all', ['!', ['has', 'event']], ['==', ['get', 'place'], selection.place]]];
}
