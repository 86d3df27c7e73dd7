import { CONVENTIONS } from '#data/crowds/conventions';
import { READINGS } from '#data/model/query';
import styles from './reading.module.css';

/** The conventions under which size words are read, each in a sentence, with whose it is. */
export function ConventionList() {
  return (
    <dl className={styles.terms}>
      {READINGS.map((reading) => {
        const { title, sentence, source } = CONVENTIONS[reading];
        return (
          <div key={reading}>
            <dt>{title}</dt>
            <dd>
              {sentence}{' '}
              {source === null ? (
                'Turnout’s own, and the usual one.'
              ) : (
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
