import type { Dataset } from '#data/model/dataset';
import { Contents } from './contents';
import contents from './contents.module.css';
import { FIGURE_PARTS } from './methods-figures';
import { LIMIT_PARTS } from './methods-limits';
import { RECORD_PARTS } from './methods-record';
import styles from './reading.module.css';
import { ReadingPart } from './reading-part';

type Props = { datasets: readonly Dataset[]; version: string };

/** How figures are read and combined, what every word of the record means, and where the limits are. */
export function MethodsView({ datasets, version }: Props) {
  return (
    <div className={contents.withContents}>
      <header>
        <p className={styles.kicker}>Methods</p>
        <h1 className={styles.title}>How figures are read, and what the words mean</h1>
        <p className={styles.lead}>
          Every crowd figure stands with its exact words, who said it, and its source. What is disputed is shown as
          disputed, and what nobody knows is shown as unknown.
        </p>
      </header>
      <Contents entries={[...PARTS, DATASETS]} />
      <div className={styles.column}>
        {PARTS.map(({ id, title, content }) => (
          <ReadingPart key={id} id={id} title={title}>
            {content}
          </ReadingPart>
        ))}
        <ReadingPart {...DATASETS}>
          <ul className={styles.dashes}>
            {datasets.map(({ id, title, citation, licence, version: release }) => (
              <li key={id}>
                <strong>{title}.</strong> {citation} Licence: {licence}. Release {release}.
              </li>
            ))}
          </ul>
          <p className={styles.note}>Data version of the whole: {version}. Citations carry it.</p>
        </ReadingPart>
      </div>
    </div>
  );
}

const PARTS = [...FIGURE_PARTS, ...RECORD_PARTS, ...LIMIT_PARTS];

const DATASETS = { id: 'datasets', title: 'Records on this server' };
