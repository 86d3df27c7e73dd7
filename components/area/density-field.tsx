import { useId, useState } from 'react';
import { describeDensity } from '#data/crowds/describe-area';
import { DENSITY_IDS, type DensityChoice, FREE_DENSITY_LIMITS, isFreeDensity } from '#data/model/drawing';
import { isDensityId } from '#data/model/drawing-link';
import styles from './area.module.css';

/** What the choice of an own density begins with. */
const FIRST_FREE = { kind: 'free', low: 1, high: 2 } as const;

/** The density of one polygon: a named convention, or the reader's own two ends. */
export function DensityField({
  density,
  onChoose,
}: {
  density: DensityChoice;
  onChoose: (density: DensityChoice) => void;
}) {
  const id = useId();
  return (
    <>
      <label className={styles.field} htmlFor={id}>
        <span>Density, people per m²</span>
        <select
          id={id}
          value={density.kind === 'named' ? density.id : 'free'}
          onChange={({ target: { value } }) => onChoose(isDensityId(value) ? { kind: 'named', id: value } : FIRST_FREE)}
        >
          {DENSITY_IDS.map((named) => (
            <option key={named} value={named}>
              {describeDensity({ kind: 'named', id: named })}
            </option>
          ))}
          <option value="free">Own lowest and highest</option>
        </select>
      </label>
      {density.kind === 'free' && <FreeDensity low={density.low} high={density.high} onChoose={onChoose} />}
    </>
  );
}

function FreeDensity({
  low,
  high,
  onChoose,
}: {
  low: number;
  high: number;
  onChoose: (density: DensityChoice) => void;
}) {
  const [ends, setEnds] = useState({ low: String(low), high: String(high) });
  const id = useId();
  const given = { low: roundHundredth(ends.low), high: roundHundredth(ends.high) };
  const isSound = isFreeDensity(given.low, given.high);
  const type = (end: 'low' | 'high', text: string) => {
    const next = { ...ends, [end]: text };
    setEnds(next);
    const [nextLow, nextHigh] = [roundHundredth(next.low), roundHundredth(next.high)];
    if (isFreeDensity(nextLow, nextHigh)) onChoose({ kind: 'free', low: nextLow, high: nextHigh });
  };
  const input = (end: 'low' | 'high', label: string) => (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        inputMode="decimal"
        value={ends[end]}
        aria-describedby={id}
        aria-invalid={!isSound}
        onChange={({ target: { value } }) => type(end, value)}
      />
    </label>
  );
  return (
    <div className={styles.pair}>
      {input('low', 'Lowest')}
      {input('high', 'Highest')}
      <p id={id} className={styles.quiet}>
        Two different ends, {FREE_DENSITY_LIMITS.low} to {FREE_DENSITY_LIMITS.high}: one number would say more than
        anybody knows.
      </p>
    </div>
  );
}

function roundHundredth(text: string): number {
  return text.trim() === '' ? Number.NaN : Math.round(Number(text) * 100) / 100;
}
