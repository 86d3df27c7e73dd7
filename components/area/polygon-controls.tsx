import { chooseDensity, removeRing } from '#data/crowds/change-drawing';
import { formatArea } from '#data/crowds/describe-area';
import { ringAreaM2 } from '#data/geo/drawn-area';
import type { Drawing, DrawnPolygon } from '#data/model/drawing';
import area from './area.module.css';
import { DensityField } from './density-field';
import styles from './polygon-controls.module.css';

type Props = { drawing: Drawing; onChange: (next: Drawing, done: string, step?: 'push' | 'replace') => void };

/** For each polygon: how densely people stood on it, and the way to be rid of it or of a hole. */
export function PolygonControls({ drawing, onChange }: Props) {
  return (
    <ul className={styles.polygons}>
      {drawing.map((polygon, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a polygon is known by its number
        <li key={position}>
          <fieldset className={styles.polygon}>
            <legend>Polygon {position + 1}</legend>
            <DensityField
              density={polygon.density}
              onChoose={(density) =>
                onChange(
                  chooseDensity(drawing, position, density),
                  `Density of polygon ${position + 1} changed.`,
                  'replace',
                )
              }
            />
            <button
              type="button"
              className={area.button}
              onClick={() =>
                onChange(removeRing(drawing, { polygon: position, hole: null }), `Polygon ${position + 1} deleted.`)
              }
            >
              Delete<span className="visually-hidden"> polygon {position + 1}</span>
            </button>
            <Holes
              polygon={polygon}
              onRemove={(hole) =>
                onChange(removeRing(drawing, { polygon: position, hole }), `Hole ${hole + 1} filled.`)
              }
            />
          </fieldset>
        </li>
      ))}
    </ul>
  );
}

function Holes({ polygon, onRemove }: { polygon: DrawnPolygon; onRemove: (hole: number) => void }) {
  if (polygon.holes.length === 0) return null;
  return (
    <ul className={styles.holes}>
      {polygon.holes.map((hole, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hole is known by its number
        <li key={position}>
          Hole {position + 1}: {formatArea(ringAreaM2(hole))}
          <button type="button" className={area.button} onClick={() => onRemove(position)}>
            Fill<span className="visually-hidden"> hole {position + 1}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
