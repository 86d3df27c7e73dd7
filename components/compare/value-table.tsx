import { PanelPart } from '#components/panel/panel-part';
import type { ComparedPlace } from '#data/crowds/compare-places';
import type { ComparisonRow } from '#data/crowds/comparison-table';
import { formatPlaceName } from '#data/model/place';
import { Cell } from './cell';
import compare from './compare.module.css';
import { Letter } from './letter';
import styles from './value-table.module.css';

type Props = { rows: readonly ComparisonRow[]; places: readonly ComparedPlace[] };

/** Every value side by side: the same rows that the downloads hold. */
export function ValueTable({ rows, places }: Props) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <PanelPart title="Side by side" id="values">
      <p className={compare.note}>
        Small figures say what a value rests on: claims about size, and distinct sources. Incidents are counted by
        telling: two tellings may be of one act. People of several days may be the same people.
        {hasSeveralDatasets(places) && ' Events come from more than one dataset, which may both hold the same event.'}
      </p>
      <table className={styles.values} data-count={places.length}>
        <caption className="visually-hidden">All values of the comparison</caption>
        <PlaceColumns places={places} />
        {groups.map((group) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={places.length + 1}>
                {group}
              </th>
            </tr>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <ValueRow key={row.measure} row={row} places={places} />
              ))}
          </tbody>
        ))}
      </table>
    </PanelPart>
  );
}

function PlaceColumns({ places }: { places: readonly ComparedPlace[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">Measure</th>
        {places.map(({ place }, position) => (
          <th key={place.slug} scope="col">
            <Letter position={position} />
            {formatPlaceName(place)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ValueRow({ row: { measure, cells }, places }: { row: ComparisonRow; places: readonly ComparedPlace[] }) {
  return (
    <tr>
      <th scope="row">{measure}</th>
      {places.map(({ place }, position) => {
        const cell = cells[position];
        return (
          <td key={place.slug}>
            {/* On a phone the columns are stacked, and the letter stands in for the head of the column. */}
            <span className={styles.cellLetter}>
              <Letter position={position} />
            </span>
            {cell && <Cell cell={cell} />}
          </td>
        );
      })}
    </tr>
  );
}

function hasSeveralDatasets(places: readonly ComparedPlace[]): boolean {
  return new Set(places.flatMap(({ datasets }) => datasets)).size > 1;
}
