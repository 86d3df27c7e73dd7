import { SourceMarks } from '#components/evidence/source-marks';
import type { SourcedText } from '#data/model/account';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './reading.module.css';

/** A paragraph with the numbers of the sources that carry it. */
export function Sourced({ told, numbers }: { told: SourcedText; numbers: SourceNumbers }) {
  return (
    <p className={styles.prose}>
      {told.text}
      <SourceMarks sources={told.sources} numbers={numbers} />
    </p>
  );
}

/** Short texts, one under the other, each with its sources. */
export function SourcedList({ items, numbers }: { items: readonly SourcedText[]; numbers: SourceNumbers }) {
  return (
    <ul className={styles.dashes}>
      {items.map((item) => (
        <li key={item.text}>
          {item.text}
          <SourceMarks sources={item.sources} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}
