import styles from './list.module.css';

/** The map's triangle and its words, which are only heard where a row has no room for them. */
export function IncidentMark({ hasRoom }: { hasRoom: boolean }) {
  return (
    <span className={styles.incident}>
      <svg aria-hidden="true" viewBox="0 0 10 10">
        <path d="M5 1L9.5 9H.5Z" />
      </svg>
      <span className={hasRoom ? undefined : 'visually-hidden'}> incidents reported</span>
    </span>
  );
}
