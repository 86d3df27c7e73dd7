import type { AreaEstimate } from '#data/crowds/area-estimate';
import { describeDensity, formatArea, formatPeople } from '#data/crowds/describe-area';
import styles from './area-table.module.css';

/** What each polygon of a drawing could hold, and all together. */
export function AreaTable({ estimate }: { estimate: AreaEstimate }) {
  return (
    <>
      <p className={styles.result}>
        {formatPeople(estimate.people)} people
        <span className={styles.resultGround}> could stand on {formatArea(estimate.areaM2)} at one moment</span>
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">Polygons of the drawing</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Density</th>
            <th scope="col">Ground</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {estimate.polygons.map(({ density, countedM2, people }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a polygon is known by its number
            <tr key={position}>
              <th scope="row">{position + 1}</th>
              <td>{describeDensity(density)}</td>
              <td>{formatArea(countedM2)}</td>
              <td>{formatPeople(people)}</td>
            </tr>
          ))}
        </tbody>
        {estimate.polygons.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Together
              </th>
              <td>{formatArea(estimate.areaM2)}</td>
              <td>{formatPeople(estimate.people)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <ul className={styles.notes}>
        {listNotes(estimate).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

/** What a reader must know of overlaps and stray holes to read the figures aright. */
function listNotes({ polygons }: AreaEstimate): string[] {
  return polygons.flatMap(({ areaM2, countedM2, strayHoles }, position) => {
    const name = `Polygon ${position + 1}`;
    const overlapM2 = areaM2 - countedM2;
    return [
      overlapM2 >= 0.5
        ? `${name}: ${formatArea(overlapM2)} of its ground lie in an earlier polygon and count there.`
        : null,
      strayHoles > 0
        ? `${name}: a hole lies outside of it, wholly or in part; only what is inside is taken out.`
        : null,
      areaM2 === 0 ? `${name} has no ground: its holes cover all of it.` : null,
    ].filter((note) => note !== null);
  });
}
