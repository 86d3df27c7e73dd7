import type { DraftAct, DrawTool } from '#components/map/protest-map';
import styles from './draw-tools.module.css';

type Props = {
  tool: DrawTool;
  setTool: (tool: DrawTool) => void;
  ask: (act: DraftAct) => void;
  /** This browser draws no map, so that there is nothing to draw on. */
  hasNoMap: boolean;
  /** Corners set of the outline in the making. */
  corners: number;
  /** What came of the last thing done. */
  said: string;
  hasGround: boolean;
  canUndo: boolean;
  onUndo: () => void;
};

/** The tools of the hand. They stay in reach at the head of the panel, also when the sheet is small. */
export function DrawTools({ tool, setTool, ask, hasNoMap, corners, said, hasGround, canUndo, onUndo }: Props) {
  const pick = (name: string, its: DrawTool, isOff = false) => (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={tool === its}
      disabled={isOff || hasNoMap}
      onClick={() => setTool(tool === its ? 'look' : its)}
    >
      {name}
    </button>
  );
  const isDrawing = tool === 'outline' || tool === 'hole';
  return (
    <section className={styles.tools} aria-label="Drawing tools">
      <div className={styles.toolRow}>
        {pick('Draw', 'outline')}
        {pick('Hole', 'hole', !hasGround)}
        {pick('Edit', 'edit', !hasGround)}
        {corners === 0 ? (
          <button type="button" className={styles.tool} disabled={!canUndo} onClick={onUndo}>
            Undo
          </button>
        ) : (
          <>
            <button type="button" className={styles.tool} disabled={corners < 3} onClick={() => ask('finish')}>
              Finish
            </button>
            <button
              type="button"
              className={styles.tool}
              aria-label="Drop the last corner"
              onClick={() => ask('drop-corner')}
            >
              Drop
            </button>
          </>
        )}
        {tool === 'look' || corners > 0 ? null : (
          <button type="button" className={`${styles.tool} ${styles.toMap}`} onClick={() => ask('focus')}>
            To the map
          </button>
        )}
      </div>
      {hasNoMap && (
        <p className={styles.toolsOff}>
          This browser cannot draw the map, so there is nothing to draw on. Corners, a rectangle or a file can be given
          below.
        </p>
      )}
      <p className={styles.toolSays} role="status">
        {describeHand(tool, corners, isDrawing ? '' : said) || said}
      </p>
    </section>
  );
}

/** What to do next, in the fewest words that serve mouse, finger and keyboard. */
function describeHand(tool: DrawTool, corners: number, said: string): string {
  if (tool === 'look') return said;
  if (tool === 'edit') return `${said} Drag corners; a corner between two adds one.`.trim();
  if (corners === 0)
    return `Set corners ${tool === 'hole' ? 'of the hole ' : ''}on the map: click, tap, or Space at the cross.`;
  const count = corners === 1 ? '1 corner' : `${corners} corners`;
  return corners < 3 ? `${count} set.` : `${count} set. Close at the first one, or Finish.`;
}
