import { SwitchReadingLink } from '#components/ui/reading-link';
import { CONVENTIONS } from '#data/crowds/conventions';
import { describeCommonWords, describeWord } from '#data/crowds/describe-words';
import { DEFAULT_READING, READINGS, type Reading } from '#data/model/query';
import styles from './reading-switch.module.css';

/** Which reading of size words is in force; opened, what “hundreds” becomes under each, and the way to the others. */
export function ReadingSwitch({ reading }: { reading: Reading }) {
  return (
    <nav className={styles.switch} aria-label="How size words are read">
      <details>
        <summary>
          “Hundreds” is read as {describeWord('hundreds', reading)} <span className={styles.change}>Change</span>
        </summary>
        <ul>
          {READINGS.map((each) => (
            <li key={each}>
              <SwitchReadingLink
                reading={each}
                aria-current={each === reading ? 'true' : undefined}
                title={CONVENTIONS[each].sentence}
              >
                {describeWord('hundreds', each)} <span className={styles.by}>{CONVENTIONS[each].short}</span>
              </SwitchReadingLink>
            </li>
          ))}
        </ul>
      </details>
      {reading !== DEFAULT_READING && (
        <p className={styles.inForce}>
          Size words are read under “{CONVENTIONS[reading].title}”: {describeCommonWords(reading)}. Stated numbers stay
          as they are.
        </p>
      )}
    </nav>
  );
}

/** The same choice as a field of the filters’ form. */
export function ReadingChoice({ reading }: { reading: Reading }) {
  return (
    <fieldset className={styles.choice}>
      <legend>Size words are read as</legend>
      {READINGS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="reading"
            value={each === DEFAULT_READING ? '' : each}
            defaultChecked={each === reading}
          />
          <span>
            {CONVENTIONS[each].title}: “hundreds” is {describeWord('hundreds', each)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
