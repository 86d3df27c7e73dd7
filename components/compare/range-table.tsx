import { ScaleNumbers } from '#components/charts/range-bar';
import { PanelPart } from '#components/panel/panel-part';
import type { ComparedPlace } from '#data/crowds/compare-places';
import type { ComparisonEventRow } from '#data/crowds/comparison-table';
import { countNoun } from '#data/crowds/describe-range';
import type { DatasetTitle } from '#data/model/dataset';
import { formatPlaceName } from '#data/model/place';
import type { Query } from '#data/model/query';
import styles from './chart-table.module.css';
import compare from './compare.module.css';
import { EmptyPlace } from './empty-place';
import { Letter } from './letter';
import { RangeRow } from './range-row';
import { PEOPLE } from './scales';

type Props = {
  places: readonly ComparedPlace[];
  events: readonly ComparisonEventRow[];
  query: Query;
  datasets: readonly DatasetTitle[];
  countEvents: (slug: string, other: Query) => number;
};

/** More events of one place would bury the others. */
const MOST_SHOWN = 20;

/** Every matching event of every place on one log axis of people: the chart is a table, so that it can be read as one. */
export function RangeTable({ places, events, query, datasets, countEvents }: Props) {
  const days = events.flatMap(({ compared: { event } }) => [event.startsOn, event.endsOn]);
  const withYears = new Set(days.map((day) => day.slice(0, 4))).size > 1;
  return (
    <PanelPart title="Reported ranges, event by event">
      <p className={compare.note}>
        From the lowest to the highest claim about each event, on one axis that grows tenfold with each line. An arrow:
        somebody’s figure goes on beyond.
      </p>
      <table className={styles.chart}>
        <caption className="visually-hidden">Reported range of every event, by place</caption>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <td className={styles.axis}>
              <ScaleNumbers scale={PEOPLE} />
            </td>
            <th scope="col" className={styles.number}>
              People, as reported
            </th>
            <th scope="col" className={styles.rate}>
              Per 10,000 residents
            </th>
          </tr>
        </thead>
        {places.map((compared, position) => (
          <tbody key={compared.place.slug}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={4}>
                <Letter position={position} />
                {formatPlaceName(compared.place)}
                {compared.place.population === null && compared.events.length > 0 && (
                  <span className={styles.aside}> Residents not known, so no rate</span>
                )}
              </th>
            </tr>
            {pickLargest(events.filter(({ place }) => place === compared.place.slug)).map((row) => (
              <RangeRow
                key={row.compared.event.key}
                knowsResidents={compared.place.population !== null}
                {...{ row, query, withYears }}
              />
            ))}
            {compared.events.length > MOST_SHOWN && (
              <tr>
                <td colSpan={4} className={compare.day}>
                  The {MOST_SHOWN} with the largest figures of {countNoun(compared.events.length, 'event')}; the
                  download holds all.
                </td>
              </tr>
            )}
            {compared.events.length === 0 && (
              <tr>
                <td colSpan={4}>
                  <EmptyPlace
                    compared={compared}
                    slugs={places.map(({ place }) => place.slug)}
                    query={query}
                    datasets={datasets}
                    countEvents={countEvents}
                  />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </PanelPart>
  );
}

/** The rows with the largest figures, in the order of their days. */
function pickLargest(rows: readonly ComparisonEventRow[]): readonly ComparisonEventRow[] {
  const size = ({ compared: { range } }: ComparisonEventRow) => range?.high ?? -1;
  const largest = new Set(rows.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_SHOWN));
  return rows.filter((row) => largest.has(row));
}
