import { distanceKm } from '#data/geo/distance';
import type { LngLat } from '#data/model/position';
import type { Town } from './package-data';

/** A town worth a label. */
export type LabelledTown = {
  name: string;
  lngLat: LngLat;
  country: string;
  population: number;
  /** 2 for a national capital, 1 for a state's, 0 otherwise. */
  capital: 0 | 1 | 2;
};

/** Least population for a label. Of far countries only the largest towns are needed for orientation. */
const LEAST_POPULATION: Record<string, number> = { US: 1, PR: 5_000, CA: 60_000, MX: 60_000 };
const LEAST_POPULATION_ELSEWHERE = 900_000;

/** GeoNames codes of what is not a town: sections of towns, abandoned, destroyed and historical places. */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

/** Cities with a government of their own that GeoNames files as sections of another. */
const TOWNS_AFTER_ALL = new Set(['West Hollywood|CA']);

/** New York's boroughs and GeoNames' neighborhoods within the city crowd its label out. */
const NEW_YORK: LngLat = [-74.006, 40.7143];
const NEW_YORK_RADIUS_KM = 25;

const COMPASS = /^(?:New )?(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest) (.+)$/;

/** Picks the towns of the basemap and mends what is known to be odd in GeoNames. */
export function chooseTowns(towns: readonly Town[]): LabelledTown[] {
  const chosen = towns.filter(isTown);
  const byName = new Map(chosen.map((town) => [`${town.name}|${town.adminCode}`, town]));
  return chosen.filter((town) => !isShadow(town, byName) && !isPartOfNewYork(town)).map(toLabelledTown);
}

function isTown({ name, adminCode, country, featureCode, population }: Town): boolean {
  if (name.includes('(historical)')) return false;
  if (NOT_TOWNS.has(featureCode) && !TOWNS_AFTER_ALL.has(`${name}|${adminCode}`)) return false;
  return population >= (LEAST_POPULATION[country] ?? LEAST_POPULATION_ELSEWHERE);
}

/**
 * Whether a place is a double of the town it is named after: "West Coon Rapids" carries the population of Coon Rapids
 * (62,528 and 62,240) though nobody calls any town so. A real West Hartford or North Miami differs from its namesake.
 */
function isShadow(town: Town, byName: ReadonlyMap<string, Town>): boolean {
  const namesake = byName.get(`${COMPASS.exec(town.name)?.[1]}|${town.adminCode}`);
  if (town.country !== 'US' || namesake === undefined || namesake.population === 0) return false;
  const ratio = town.population / namesake.population;
  return ratio > 0.85 && ratio < 1.18 && distanceKm(town.loc.coordinates, namesake.loc.coordinates) < 25;
}

function isPartOfNewYork({ name, adminCode, country, loc }: Town): boolean {
  if (country !== 'US' || adminCode !== 'NY' || name === 'New York City') return false;
  return distanceKm(loc.coordinates, NEW_YORK) < NEW_YORK_RADIUS_KM;
}

function toLabelledTown({ name, country, featureCode, population, loc }: Town): LabelledTown {
  const capital = featureCode === 'PPLC' ? 2 : featureCode === 'PPLA' ? 1 : 0;
  return { name: tidyName(name), lngLat: loc.coordinates, country, population, capital };
}

/** `City of Milford (balance)` is what the Census calls the rest of a town; people say Milford. */
function tidyName(name: string): string {
  const USUAL: Record<string, string> = {
    'New York City': 'New York',
    'Washington, D.C.': 'Washington',
    'Lexington-Fayette': 'Lexington',
  };
  return (
    USUAL[name] ??
    name
      .replace(/ \([^)]*\)$/, '')
      .replace(/^(?:City|Town|Village) of /, '')
      .replaceAll('‘', 'ʻ')
  );
}
