import { CONVENTIONS } from '#data/crowds/conventions';
import { formatFigure } from '#data/crowds/describe-words';
import type { FigureOrigin, SizeFigure } from '#data/crowds/size-words';
import { listSizeWords } from '#data/crowds/vague-words';
import { READINGS } from '#data/model/query';
import reading from './reading.module.css';
import styles from './size-word-table.module.css';

/** Whence a figure is, where the convention does not state it in so many words. */
const ORIGIN_MARKS: Record<FigureOrigin, string> = { stated: '', coded: '\u00a0*', follows: '\u00a0†' };

/** What size words stand for, a column for each reading. */
export function SizeWordTable() {
  const [first] = READINGS;
  const columns = READINGS.map((reading) => ({ reading, words: listSizeWords(reading) }));
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>Size words, and the persons that they are read as</caption>
          <thead>
            <tr>
              <th scope="col">Words</th>
              {READINGS.map((reading) => (
                <th key={reading} scope="col">
                  {CONVENTIONS[reading].title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listSizeWords(first).map(({ words }, row) => (
              <tr key={words[0]}>
                <th scope="row">{words.join(', ')}</th>
                {columns.map(({ reading, words: read }) => (
                  <td key={reading}>{markOrigin(read[row]?.figure ?? null)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={reading.note}>
        * As the Consortium’s coders mostly write it; its dictionary does not say. † Follows from the figure for a like
        word. Where a convention has no rule at all, the word has no figure under it.
      </p>
    </>
  );
}

function markOrigin(figure: SizeFigure): string {
  return `${formatFigure(figure)}${figure === null ? '' : ORIGIN_MARKS[figure.origin]}`;
}
