import type { ExpressionSpecification } from 'maplibre-gl';
import { leastPeopleFor, NO_FIGURE_RADIUS, RADIUS_LIMITS, RING_RADII, SIZE_STOPS, type SizeStop } from './dot-size';

/* What `dot-size.ts` says in numbers, as expressions over the properties of a site. */

/** A property that tiles leave out when it is zero. */
export function number(name: string): ExpressionSpecification {
  return ['coalesce', ['get', name], 0];
}

/** The name under which the style holds the scale of dots, see `dot-scale.ts`. */
export const SCALE_STATE = 'dotScale';
/** A number of people as the dots of the current scale show it. */
export function scaled(people: ExpressionSpecification): ExpressionSpecification {
  return ['/', people, ['global-state', SCALE_STATE]];
}

export const HAS_FIGURE: ExpressionSpecification = ['>', number('high'), 0];
export const IS_OPEN: ExpressionSpecification = ['>', number('open'), 0];
/** People at the outer edge of a dot; none for hollow ones, whose radius is fixed. */
export const OUTER_PEOPLE = number('high');
/** Sort keys rise: what sorts first lies at the back, and has the first word where labels collide. */
export const LARGEST_FIRST: ExpressionSpecification = ['-', 0, OUTER_PEOPLE];

/** The same formula as `radiusForPeople` at one stop, for the people that an expression gives. */
export function radius(people: ExpressionSpecification, { pixelsPerRoot }: SizeStop): ExpressionSpecification {
  return ['min', ['max', ['*', pixelsPerRoot, ['sqrt', scaled(people)]], RADIUS_LIMITS.least], RADIUS_LIMITS.largest];
}

export function outerRadius(stop: SizeStop): ExpressionSpecification {
  return ['case', HAS_FIGURE, radius(OUTER_PEOPLE, stop), NO_FIGURE_RADIUS];
}

/** From stop to stop, as `radiusForPeople` goes. */
export function byZoom(at: (stop: SizeStop) => ExpressionSpecification | number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...SIZE_STOPS.flatMap((stop) => [stop.zoom, at(stop)])];
}

/** A value for the image radius that serves a number of people. */
export function byRingRadius(
  people: ExpressionSpecification,
  value: (ringRadius: number) => ExpressionSpecification | string | number,
): ExpressionSpecification {
  const [least = RADIUS_LIMITS.least, ...larger] = RING_RADII;
  return [
    'step',
    scaled(people),
    value(least),
    ...larger.flatMap((ringRadius) => [leastPeopleFor(ringRadius), value(ringRadius)]),
  ];
}
