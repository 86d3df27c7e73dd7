import { formatDaySpan } from '#data/model/day';
import { formatPlaceName } from '#data/model/place';
import { ACTIONS, INCIDENT_KINDS, STATUSES, termsOf } from '#data/model/vocabulary';
import type { ComparedEvent, ComparedPlace, Comparison, PoliceWord } from './compare-places';
import { countNoun, describeTotal, formatNumber } from './describe-range';
import { formatRate } from './per-residents';

/** One value of a comparison: the words a reader gets and the numbers in them, with what stands behind them. */
export type ComparisonCell = {
  text: string;
  /** A count, or a distance in kilometres; null where the value is none, or a range. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Whether somebody's figure goes on above `high`; null where there is no range. */
  openTop: boolean | null;
  /** How many claims about size, and how many distinct sources, the value rests on; null where it rests on none. */
  claims: number | null;
  sources: number | null;
};

/** One measure for all places, cells in their order. */
export type ComparisonRow = { group: string; measure: string; cells: readonly ComparisonCell[] };

/** One event of one place: no other place has a value for it. */
export type ComparisonEventRow = {
  place: string;
  compared: ComparedEvent;
  people: ComparisonCell;
  rate: ComparisonCell;
};

export type ComparisonTable = { rows: readonly ComparisonRow[]; events: readonly ComparisonEventRow[] };

export const PER_RESIDENTS = 'per 10,000 residents';
const NO_EVENT = 'No event';
const KM_PER_MILE = 1.609344;

/**
 * A comparison as rows: the page's table, its download and its JSON are all made of these, so that they cannot differ.
 */
export function toComparisonTable(comparison: Comparison): ComparisonTable {
  const { places } = comparison;
  return {
    rows: [
      ...coverageRows(places),
      ...peopleRows(places),
      row('Who said how many', 'Police', places, ({ police }) =>
        cell(describePolice(police), {
          ...(police.figures > 0 && { value: police.figures, claims: police.figures }),
          ...(police.sources > 0 && { sources: police.sources }),
        }),
      ),
      ...actionRows(places),
      ...incidentRows(places),
      ...distanceRows(comparison),
    ],
    events: places.flatMap(({ place, events }) =>
      events.map((compared) => ({
        place: place.slug,
        compared,
        people: peopleCell(compared),
        rate: rateCell(compared, place.population !== null),
      })),
    ),
  };
}

function coverageRows(places: readonly ComparedPlace[]): ComparisonRow[] {
  const group = 'What is recorded';
  const count = (measure: string, numberOf: (place: ComparedPlace) => number) =>
    row(group, measure, places, (place) => countCell(numberOf(place), {}));
  return [
    row(group, 'Events', places, ({ events, sources }) => countCell(events.length, { sources })),
    row(group, 'Events with a figure', places, ({ events, claims, claimSources }) =>
      countCell(events.filter(({ range }) => range !== null).length, { claims, sources: claimSources }),
    ),
    count('Events without a figure', ({ total }) => total.unknown),
    count('Events only announced', ({ total }) => total.announced),
    row(group, 'First to last day', places, ({ firstDay, lastDay, sources }) =>
      firstDay === null || lastDay === null ? cell(NO_EVENT) : cell(formatDaySpan(firstDay, lastDay), { sources }),
    ),
    count('Distinct sources', ({ sources }) => sources),
    row(group, 'Claims that make the ranges', places, ({ claims, claimSources }) =>
      countCell(claims, { sources: claimSources }),
    ),
  ];
}

function peopleRows(places: readonly ComparedPlace[]): ComparisonRow[] {
  const group = 'How many people';
  return [
    row(group, 'Largest event', places, (place) =>
      place.largest === null ? cell(whyNoFigure(place)) : peopleCell(place.largest),
    ),
    row(group, `Largest event, ${PER_RESIDENTS}`, places, (place) =>
      place.largest === null ? cell(whyNoFigure(place)) : rateCell(place.largest, place.place.population !== null),
    ),
    row(group, 'All events together', places, ({ events, total, claims, claimSources }) =>
      events.length === 0
        ? cell(NO_EVENT)
        : cell(describeTotal(total), {
            ...(claims > 0 && {
              low: total.low === 0 ? null : total.low,
              high: total.high,
              openTop: total.openTop > 0,
            }),
            claims,
            sources: claimSources,
          }),
    ),
    row(group, 'Residents', places, ({ place: { population } }) =>
      population === null
        ? cell('Not known')
        : cell(describeResidents(population), {
            value: population.residents,
            sources: population.source === null ? 0 : 1,
          }),
    ),
  ];
}

function actionRows(places: readonly ComparedPlace[]): ComparisonRow[] {
  return termsOf(ACTIONS).flatMap((action) => {
    const eventsOf = ({ actions }: ComparedPlace) => actions.find((each) => each.action === action)?.events ?? 0;
    if (places.every((place) => eventsOf(place) === 0)) return [];
    return [row('Actions, by events', ACTIONS[action].label, places, (place) => countCell(eventsOf(place), {}))];
  });
}

function incidentRows(places: readonly ComparedPlace[]): ComparisonRow[] {
  return termsOf(INCIDENT_KINDS).flatMap((kind) =>
    termsOf(STATUSES).flatMap((status) => {
      const toldIn = ({ incidents }: ComparedPlace) =>
        incidents.find((each) => each.kind === kind && each.status === status) ?? { told: 0, sources: 0 };
      if (places.every((place) => toldIn(place).told === 0)) return [];
      const measure = `${INCIDENT_KINDS[kind].label}, ${STATUSES[status].label.toLowerCase()}`;
      return [
        row('Incidents reported', measure, places, (place) => {
          const { told, sources } = toldIn(place);
          return countCell(told, { sources });
        }),
      ];
    }),
  );
}

function distanceRows({ places, distances }: Comparison): ComparisonRow[] {
  if (places.length < 2) return [];
  return places.map(({ place: to }) =>
    row('Distance between centres', `To ${formatPlaceName(to)}`, places, ({ place: from }) => {
      if (from.slug === to.slug) return cell('–');
      const between = distances.find(
        (pair) => (pair.from === from.slug && pair.to === to.slug) || (pair.from === to.slug && pair.to === from.slug),
      );
      return between === undefined
        ? cell('Not known')
        : cell(formatDistance(between.km), { value: Math.round(between.km) });
    }),
  );
}

/** `3 figures`, or that police expressly gave none; no word of theirs found is another thing than both. */
export function describePolice({ figures, declined }: PoliceWord): string {
  const parts = [
    figures > 0 && countNoun(figures, 'figure'),
    declined > 0 && (figures > 0 ? 'gave none' : 'Gave no figure'),
  ];
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? 'No word recorded' : said.join('; elsewhere ');
}

/** `429,954 (census 2020)`. The basis names its year; one that does not has it put behind. */
export function describeResidents({
  residents,
  basis,
  year,
}: {
  residents: number;
  basis: string;
  year: number;
}): string {
  return `${formatNumber(residents)} (${basis.includes(String(year)) ? basis : `${basis}, ${year}`})`;
}

/** `1,420 mi (2,286 km)`. */
export function formatDistance(km: number): string {
  return `${formatNumber(Math.round(km / KM_PER_MILE))} mi (${formatNumber(Math.round(km))} km)`;
}

/** Why a place has no largest event: none matches, all were only announced, or nobody named a number. */
export function whyNoFigure({ events, total }: ComparedPlace): string {
  if (events.length === 0) return NO_EVENT;
  return total.announced === events.length ? 'Announced only' : 'No figure';
}

function peopleCell({ range, people, claims, claimSources }: ComparedEvent): ComparisonCell {
  if (range === null) return cell(people);
  // The unit is named where it is narrower than the head of the column says.
  return cell(people.replace(/ people$/, ''), { ...range, claims, sources: claimSources });
}

function rateCell({ range, people, rate, claims, claimSources }: ComparedEvent, isKnown: boolean): ComparisonCell {
  if (range === null) return cell(people);
  if (rate === null) return cell(isKnown ? 'No residents' : 'Residents not known');
  return cell(formatRate(rate), { ...rate, claims, sources: claimSources });
}

function countCell(value: number, behind: Pick<Partial<ComparisonCell>, 'claims' | 'sources'>): ComparisonCell {
  return cell(formatNumber(value), { value, ...behind });
}

function cell(text: string, numbers: Partial<Omit<ComparisonCell, 'text'>> = {}): ComparisonCell {
  return { text, value: null, low: null, high: null, openTop: null, claims: null, sources: null, ...numbers };
}

function row(
  group: string,
  measure: string,
  places: readonly ComparedPlace[],
  cellOf: (place: ComparedPlace) => ComparisonCell,
): ComparisonRow {
  return { group, measure, cells: places.map(cellOf) };
}
