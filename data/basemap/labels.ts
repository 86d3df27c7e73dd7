import type { Feature, Geometry } from 'geojson';
import { STATE_NAMES } from '#data/model/states';
import { type Area, labelPoint, largestPolygon, type Properties, toFeature } from './shapes';
import type { RankedTown } from './town-ranks';
import { weight } from './town-ranks';

type Label = Feature<Geometry, Properties>;

/** Postal codes of the territories that us-atlas draws beside the states. */
const TERRITORY_CODES: Record<string, string> = {
  'American Samoa': 'AS',
  Guam: 'GU',
  'Commonwealth of the Northern Mariana Islands': 'MP',
  'Puerto Rico': 'PR',
  'United States Virgin Islands': 'VI',
};
const STATE_CODES: Record<string, string> = {
  ...Object.fromEntries(Object.entries(STATE_NAMES).map(([code, name]) => [name, code])),
  ...TERRITORY_CODES,
};

/** The middle of the lower 48 states, where people look for the country's name; Alaska would pull it north. */
const UNITED_STATES = { id: '840', labelAt: [-98.5, 39.6] as const };

const WATERS: readonly (readonly [name: string, longitude: number, latitude: number, fromZoom: number])[] = [
  ['Pacific Ocean', -136, 33, 1],
  ['Atlantic Ocean', -60, 34, 1],
  ['Gulf of Mexico', -90.5, 25.2, 3],
  ['Hudson Bay', -85.5, 60, 3],
  ['Caribbean Sea', -75, 15.3, 3],
  ['Lake Superior', -87.6, 47.75, 4],
  ['Lake Michigan', -87, 43.5, 5],
  ['Lake Huron', -82.3, 44.8, 5],
  ['Lake Erie', -81.2, 42.15, 5],
  ['Lake Ontario', -77.8, 43.65, 5],
];

/**
 * All labels as points: `kind`, `name`, and `z`, the zoom from which each may be drawn. It is a whole number and a
 * property, because a style's filter only ever sees the whole zoom of the tile, not the map's.
 */
export function makeLabels(shapes: {
  countries: readonly Area[];
  states: readonly Area[];
  counties: readonly Area[];
  towns: readonly RankedTown[];
}): Label[] {
  return [
    ...shapes.countries.map(labelCountry),
    ...shapes.states.map(labelState),
    ...shapes.counties.map(({ name, geometry }) => label('county', name, labelPoint(geometry, 0.01), 8)),
    ...WATERS.map(([name, longitude, latitude, fromZoom]) => label('water', name, [longitude, latitude], fromZoom)),
    ...shapes.towns.map(labelTown),
  ];
}

function labelCountry({ id, name, geometry }: Area): Label {
  const { squareDegrees } = largestPolygon(geometry);
  const fromZoom = squareDegrees > 400 ? 1 : squareDegrees > 60 ? 2 : squareDegrees > 10 ? 3 : 4;
  const at = id === UNITED_STATES.id ? UNITED_STATES.labelAt : labelPoint(geometry, 0.5);
  return label('country', id === UNITED_STATES.id ? 'United States' : name, at, fromZoom, {
    rank: -Math.round(squareDegrees),
  });
}

function labelState({ name, geometry }: Area): Label {
  const { squareDegrees } = largestPolygon(geometry);
  const fromZoom = squareDegrees > 4 ? 3 : squareDegrees > 0.8 ? 4 : 5;
  const code = STATE_CODES[name];
  if (code === undefined) throw new Error(`Got "${name}" when expected a state or territory with a postal code.`);
  return label('state', name, labelPoint(geometry, 0.02), fromZoom, { code, rank: -Math.round(squareDegrees * 10) });
}

function labelTown(town: RankedTown): Label {
  return label('town', town.name, town.lngLat, town.fromZoom, {
    people: town.population,
    rank: -weight(town),
    ...(town.side === 'west' ? { west: 1 } : {}),
  });
}

function label(
  kind: 'country' | 'state' | 'county' | 'water' | 'town',
  name: string,
  [longitude, latitude]: readonly [number, number],
  fromZoom: number,
  more: Properties = {},
): Label {
  return toFeature({ type: 'Point', coordinates: [longitude, latitude] }, { kind, name, z: fromZoom, ...more });
}
