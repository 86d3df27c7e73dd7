import { formatNumber } from '#data/crowds/describe-range';
import type { Place } from '#data/model/place';
import { stateName } from '#data/model/states';
import styles from './panel.module.css';
import { PanelPart } from './panel-part';

/** In which county a place lies and how many live there, by whose count; unknown said so. */
export function Residents({ place }: { place: Place }) {
  const { population } = place;
  return (
    <PanelPart title="The place">
      <p>
        {place.county === null
          ? stateName(place.state)
          : `County or equivalent: ${place.county}, ${stateName(place.state)}`}
        .{' '}
        {population === null
          ? 'Number of residents not known.'
          : `${formatNumber(population.residents)} residents (${population.basis}).`}{' '}
        {population?.source && (
          <a href={population.source.url} rel="noreferrer">
            {population.source.publisher}
          </a>
        )}
      </p>
      {population?.note && <p className={styles.quiet}>{population.note}</p>}
    </PanelPart>
  );
}
