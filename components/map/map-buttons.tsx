import styles from './protest-map.module.css';

/** Zooming and the way back to the whole, for those who do not pinch or scroll. */
export function MapButtons({ onZoom, onShowAll }: { onZoom(steps: number): void; onShowAll(): void }) {
  return (
    <div className={styles.buttons}>
      <button type="button" className={styles.button} onClick={() => onZoom(1)} aria-label="Zoom in">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 4v12M4 10h12" />
        </svg>
      </button>
      <button type="button" className={styles.button} onClick={() => onZoom(-1)} aria-label="Zoom out">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 10h12" />
        </svg>
      </button>
      <button
        type="button"
        className={styles.button}
        onClick={onShowAll}
        aria-label="Show the whole country"
        title="Show the whole country"
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5" />
        </svg>
      </button>
    </div>
  );
}
