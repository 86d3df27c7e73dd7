import { useId, useState } from 'react';
import { formatNumber } from '#data/crowds/describe-range';
import { NO_FIGURE_RADIUS, radiusForPeople } from './dot-size';
import styles from './legend.module.css';

/** Sizes to show, larger ones only when they are not all at the limit. */
const SAMPLE_PEOPLE = [100, 1_000, 10_000, 50_000] as const;

/** What dots mean, with the sizes they have at the current zoom. */
export function Legend({ zoom }: { zoom: number }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.legend}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        What the dots say
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on low windows it scrolls, which a keyboard must reach */}
      <section id={id} className={styles.body} hidden={!isOpen} aria-label="Legend" tabIndex={0}>
        <SizeRow zoom={zoom} />
        <dl className={styles.meanings}>
          <Meaning term="Disc" text="the lowest claim">
            <circle className={styles.disc} cx="14" cy="14" r="6" />
          </Meaning>
          <Meaning term="Ring" text="the highest claim; the gap between is the disagreement">
            <circle className={styles.wash} cx="14" cy="14" r="10" />
            <circle className={styles.ring} cx="14" cy="14" r="10" />
            <circle className={styles.disc} cx="14" cy="14" r="5" />
          </Meaning>
          <Meaning term="Broken ring" text="somebody says “at least”: no upper end">
            <circle className={styles.openRing} cx="14" cy="14" r="10" />
            <circle className={styles.disc} cx="14" cy="14" r="6" />
          </Meaning>
          <Meaning term="Hollow" text="an event, but no figure">
            <circle className={styles.hollow} cx="14" cy="14" r={NO_FIGURE_RADIUS} />
          </Meaning>
          <Meaning term="Dotted" text="announced only; no report was found">
            <circle className={styles.announced} cx="14" cy="14" r={NO_FIGURE_RADIUS} />
          </Meaning>
          <Meaning term="Faint halo" text="only the city is known, not the spot">
            <circle className={styles.halo} cx="14" cy="14" r="10" />
            <circle className={styles.disc} cx="14" cy="14" r="5" />
          </Meaning>
          <Meaning term="Triangle" text="incidents are reported, such as arrests or force">
            <circle className={styles.disc} cx="11" cy="17" r="6" />
            <path className={styles.incident} d="M18 4.5l5.2 9H12.8Z" />
          </Meaning>
          <Meaning term="Number" text="of events, where a dot stands for several">
            <circle className={styles.disc} cx="9" cy="14" r="5" />
            <text className={styles.count} x="17" y="18">
              7
            </text>
          </Meaning>
        </dl>
      </section>
    </div>
  );
}

/** Least width for a number under its dot, in pixels. */
const NUMBER_WIDTH = 52;

/** Dots of known sizes on one ground line, each with its number of people. */
function SizeRow({ zoom }: { zoom: number }) {
  const radii = SAMPLE_PEOPLE.map((people) => radiusForPeople(people, zoom));
  const widths = radii.map((radius) => Math.max(radius * 2 + 6, NUMBER_WIDTH));
  const ground = Math.max(...radii) * 2 + 2;
  return (
    <figure className={styles.sizes}>
      <figcaption>People, at this zoom</figcaption>
      <svg
        width={widths.reduce((sum, width) => sum + width, 0)}
        height={ground + 18}
        role="img"
        aria-label="Discs for 100, 1,000, 10,000 and 50,000 people: area is proportional to people"
      >
        {SAMPLE_PEOPLE.map((people, index) => {
          const radius = radii[index] ?? 0;
          const x = widths.slice(0, index).reduce((sum, width) => sum + width, 0) + (widths[index] ?? 0) / 2;
          return (
            <g key={people}>
              <circle className={styles.disc} cx={x} cy={ground - radius} r={radius} />
              <text className={styles.sizeText} x={x} y={ground + 14}>
                {formatNumber(people)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function Meaning({ term, text, children }: { term: string; text: string; children: React.ReactNode }) {
  return (
    <div className={styles.meaning}>
      <dt>
        <svg width="28" height="28" aria-hidden="true">
          {children}
        </svg>
        {term}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
