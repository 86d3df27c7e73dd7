import { formatFigure } from '#data/crowds/describe-words';
import { listSizeWords } from '#data/crowds/vague-words';
import { READINGS } from '#data/model/query';
import styles from './reading.module.css';

/** What size words stand for, a column for each reading. */
export function SizeWordTable() {
  const [first] = READINGS;
  const columns = READINGS.map((reading) => ({ reading, words: listSizeWords(reading) }));
  return (
    <table className={styles.table}>
      <caption>Size words, and the persons that they are read as</caption>
      <thead>
        <tr>
          <th scope="col">Words</th>
          {READINGS.map((reading) => (
            <th key={reading} scope="col">
              Reading “{reading}”
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listSizeWords(first).map(({ words }, row) => (
          <tr key={words[0]}>
            <th scope="row">{words.join(', ')}</th>
            {columns.map(({ reading, words: spans }) => (
              <td key={reading}>{formatFigure(spans[row]?.figure ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
