import type { MapProblem, Padding } from './map-view';
import styles from './protest-map.module.css';

const PROBLEMS: Record<MapProblem, string> = {
  'no-webgl': 'This browser cannot draw the map (it needs WebGL 2). The list of places and every page work without it.',
  tiles:
    'The map’s data could not be loaded. What you see may be out of date; this does not mean that there were no protests.',
  basemap: 'The ground of the map could not be loaded.',
};

/** What the reader should know about the map itself; said politely to screen readers when it changes. */
export function MapNote({
  problem,
  padding,
  hasNoStreets,
}: {
  problem: MapProblem | null;
  padding: Padding;
  hasNoStreets: boolean;
}) {
  const text = problem !== null ? PROBLEMS[problem] : hasNoStreets ? 'The embedded map has no streets.' : null;
  return (
    <div
      className={styles.noteArea}
      style={{ left: padding.left, right: padding.right, top: padding.top }}
      role="status"
    >
      {text === null ? null : <p className={styles.note}>{text}</p>}
    </div>
  );
}
