import { formatNumber } from '#data/crowds/describe-range';
import { leastProportional } from './dot-scale';
import { radiusForPeople } from './dot-size';
import styles from './legend.module.css';

/** Sizes to show at scale 1; at any other they stand for so many times as many people. */
const SAMPLE_PEOPLE = [100, 1_000, 10_000, 50_000] as const;
/** The size that is shown when the legend is closed. */
const KEY_PEOPLE = 5_000;

/** The zoom of the map, and the scale of its dots. */
export type Sizes = { zoom: number; scale: number };

/** The size of one number of people, so that the scale is in sight whenever dots are. */
export function KeySize({ zoom, scale }: Sizes) {
  const radius = radiusForPeople(KEY_PEOPLE * scale, zoom, scale);
  const side = radius * 2 + 2;
  return (
    <span className={styles.key}>
      <span className="visually-hidden">; at this zoom a dot this large is</span>
      <svg width={side} height={side} aria-hidden="true">
        <circle className={styles.disc} cx={side / 2} cy={side / 2} r={radius} />
      </svg>
      {formatPeople(KEY_PEOPLE * scale)} people
    </span>
  );
}

/** Least width for a number under its dot, in pixels. */
const NUMBER_WIDTH = 54;

/** Dots of known sizes on one ground line, each with its number of people. */
export function SizeRow({ zoom, scale }: Sizes) {
  const people = SAMPLE_PEOPLE.map((sample) => sample * scale);
  const radii = people.map((count) => radiusForPeople(count, zoom, scale));
  const widths = radii.map((radius) => Math.max(radius * 2 + 6, NUMBER_WIDTH));
  const ground = Math.max(...radii) * 2 + 2;
  return (
    <figure className={styles.sizes}>
      <figcaption>
        People, at this zoom. Below about {formatPeople(roundTo2(leastProportional(zoom, scale)))} all dots are the
        smallest.
      </figcaption>
      <svg
        width={widths.reduce((sum, width) => sum + width, 0)}
        height={ground + 18}
        role="img"
        aria-label={`Discs for ${people.map(formatPeople).join(', ')} people: area is proportional to people`}
      >
        {people.map((count, index) => {
          const radius = radii[index] ?? 0;
          const x = widths.slice(0, index).reduce((sum, width) => sum + width, 0) + (widths[index] ?? 0) / 2;
          return (
            <g key={count}>
              <circle className={styles.disc} cx={x} cy={ground - radius} r={radius} />
              <text className={styles.sizeText} x={x} y={ground + 14}>
                {formatPeople(count)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** `50,000`, `2.5M`: numbers of millions have no room under dots. */
function formatPeople(people: number): string {
  return people < 1_000_000 ? formatNumber(people) : `${formatNumber(people / 1_000_000)}M`;
}

/** A number with its first two digits. */
function roundTo2(value: number): number {
  return Number(value.toPrecision(2));
}
