import { RangeBar, ScaleNumbers } from '#components/charts/range-bar';
import { PanelPart } from '#components/panel/panel-part';
import type { ComparedPlace } from '#data/crowds/compare-places';
import { describeResidents, whyNoFigure } from '#data/crowds/comparison-table';
import { formatRate } from '#data/crowds/per-residents';
import { formatShortDay } from '#data/model/day';
import { formatPlaceName, type Population } from '#data/model/place';
import chartTable from './chart-table.module.css';
import styles from './compare.module.css';
import { Letter } from './letter';
import { RATE } from './scales';

/** The largest event of each place beside the number of people who live there, where that is known. */
export function RateTable({ places }: { places: readonly ComparedPlace[] }) {
  return (
    <PanelPart title="The largest event, per 10,000 residents">
      <p className={styles.note}>
        People come from elsewhere too: the rate compares a crowd with the size of its town and says nothing about who
        came.
      </p>
      <table className={chartTable.chart}>
        <caption className="visually-hidden">
          Reported range of the largest event per 10,000 residents, by place
        </caption>
        <thead>
          <tr>
            <th scope="col">Place and residents</th>
            <td className={chartTable.axis}>
              <ScaleNumbers scale={RATE} />
            </td>
            <th scope="col" className={chartTable.number}>
              Per 10,000 residents
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((compared, position) => (
            <RateRow key={compared.place.slug} compared={compared} position={position} />
          ))}
        </tbody>
      </table>
    </PanelPart>
  );
}

function RateRow({ compared, position }: { compared: ComparedPlace; position: number }) {
  const { place, largest } = compared;
  const rate = largest?.rate ?? null;
  return (
    <tr>
      <th scope="row">
        <span className={chartTable.rateName}>
          <Letter position={position} />
          {formatPlaceName(place)}
        </span>
        <Residents population={place.population} />
      </th>
      <td className={chartTable.plot}>
        <RangeBar range={rate} scale={RATE} />
      </td>
      <td className={chartTable.number}>
        {rate !== null && largest !== null ? (
          <>
            <span className={styles.figure}>{formatRate(rate)}</span>
            <span className={styles.behind}>on {formatShortDay(largest.event.startsOn)}</span>
          </>
        ) : (
          <span className={styles.none}>{largest === null ? whyNoFigure(compared) : 'Residents not known'}</span>
        )}
      </td>
    </tr>
  );
}

/** How many live there, by which count, and who says so; unknown is written as unknown. */
function Residents({ population }: { population: Population | null }) {
  if (population === null) return <span className={styles.day}>Number of residents not known</span>;
  return (
    <span className={styles.day}>
      {describeResidents(population)}
      {population.source === null ? (
        ', source not recorded'
      ) : (
        <>
          {', '}
          <a href={population.source.url} rel="noreferrer">
            {population.source.publisher}
          </a>
        </>
      )}
    </span>
  );
}
