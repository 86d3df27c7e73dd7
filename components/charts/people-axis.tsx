import { formatNumber } from '#data/crowds/describe-range';
import styles from './charts.module.css';
import { PEOPLE_TICKS, toPercent } from './people-scale';

/** The scale above a list of claims: one axis for all of them. */
export function PeopleAxis() {
  return (
    <svg className={styles.axis} aria-hidden="true">
      {PEOPLE_TICKS.map((people) => (
        <g key={people}>
          <text x={`${toPercent(people)}%`} y="11" textAnchor="middle">
            {formatNumber(people)}
          </text>
          <line x1={`${toPercent(people)}%`} x2={`${toPercent(people)}%`} y1="15" y2="20" />
        </g>
      ))}
    </svg>
  );
}
