import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { NO_FIGURE_RADIUS } from './dot-size';
import styles from './legend.module.css';
import { KeySize, SizeRow, type Sizes } from './legend-sizes';

/** What dots mean, with the sizes they have at the current zoom and scale. One of them is shown even when it is closed. */
export function Legend({ zoom, scale }: Sizes) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    // What had the focus may be hidden now.
    toggle.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the button and the list within
    <div className={styles.legend} onKeyDown={onKeyDown}>
      <button
        ref={toggle}
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.title}>What the dots say</span>
        {isOpen ? null : <KeySize {...{ zoom, scale }} />}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on low windows it scrolls, which a keyboard must reach */}
      <section id={id} className={styles.body} hidden={!isOpen} aria-label="Legend" tabIndex={0}>
        <SizeRow {...{ zoom, scale }} />
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
