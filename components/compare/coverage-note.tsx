import { PanelPart } from '#components/panel/panel-part';
import type { ComparedPlace } from '#data/crowds/compare-places';
import { countNoun, formatNumber } from '#data/crowds/describe-range';
import { formatPlaceName } from '#data/model/place';
import compare from './compare.module.css';
import styles from './coverage-note.module.css';
import { Letter } from './letter';

/** How much stands behind each place: a guard against taking more coverage for more that happened. */
export function CoverageNote({ places }: { places: readonly ComparedPlace[] }) {
  const most = Math.max(...places.map(({ sources }) => sources), 1);
  return (
    <PanelPart title="How much is told of each">
      <p className={compare.note}>{describeCoverage(places)}</p>
      <ul className={styles.coverage}>
        {places.map(({ place, sources, claims }, position) => (
          <li key={place.slug}>
            <span>
              <Letter position={position} />
              {formatPlaceName(place)}
            </span>
            <svg aria-hidden="true" className={styles.coverageBar}>
              <line x1="0" x2={`${(sources / most) * 100}%`} y1="50%" y2="50%" />
            </svg>
            <span className={styles.coverageCount}>
              {countNoun(sources, 'source')}, {countNoun(claims, 'claim')} on size
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

/** `12 sources stand behind Eugene, 50 behind Minneapolis: more coverage finds more. …` */
function describeCoverage(places: readonly ComparedPlace[]): string {
  const ordered = places.toSorted((a, b) => a.sources - b.sources);
  const [least] = ordered;
  const most = ordered.at(-1);
  if (least === undefined || most === undefined) return '';
  const warning =
    'A difference between places may be one of what was written about them: more claims make a wider range, and more reporters see more incidents.';
  if (least.sources === most.sources) return `${countNoun(most.sources, 'source')} each. ${warning}`;
  const stands = least.sources === 1 ? 'stands' : 'stand';
  return `${countNoun(least.sources, 'source')} ${stands} behind ${least.place.name}, ${formatNumber(most.sources)} behind ${most.place.name}: more coverage finds more. ${warning}`;
}
