import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LngLat } from '#data/model/position';
import { number } from './dot-expressions';
import { EVENTS_ID_STEP } from './site';

/** What a reader has chosen, in the panel or on the map. */
export type Selection =
  | { kind: 'place'; slug: string }
  | { kind: 'event'; key: string; place: string | null }
  /** Places side by side, each marked by the letter of its position. */
  | { kind: 'places'; places: readonly { slug: string; lngLat: LngLat }[] };

const IS_ONE_EVENT: ExpressionSpecification = ['==', number('n'), 1];
/** As `readSite` reads it. */
const EVENT: ExpressionSpecification = ['coalesce', ['get', 'event'], ['floor', ['/', ['id'], EVENTS_ID_STEP]]];

/** Which features show a selection. A pile has no event of its own: it shows when its place does. */
export function selectionFilter(selection: Selection | null): FilterSpecification {
  if (selection === null) return ['boolean', false];
  if (selection.kind === 'places')
    return ['in', ['get', 'place'], ['literal', selection.places.map(({ slug }) => slug)]];
  if (selection.kind === 'place') return ['==', ['get', 'place'], selection.slug];
  const isEvent: ExpressionSpecification = ['all', IS_ONE_EVENT, ['==', ['to-string', EVENT], selection.key]];
  if (selection.place === null) return isEvent;
  return ['any', isEvent, ['all', ['!', IS_ONE_EVENT], ['==', ['get', 'place'], selection.place]]];
}
