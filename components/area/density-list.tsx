import { DENSITIES } from '#data/crowds/densities';
import { describeDensity } from '#data/crowds/describe-area';
import { DENSITY_IDS } from '#data/model/drawing';
import area from './area.module.css';
import styles from './density-list.module.css';

/** Every convention with what it means, how its interval comes about, and who states it. */
export function DensityList() {
  return (
    <details className={area.more}>
      <summary>Where the densities come from</summary>
      <dl className={styles.densities}>
        {DENSITY_IDS.map((id) => {
          const { meaning, spread, sources } = DENSITIES[id];
          return (
            <div key={id}>
              <dt>{describeDensity({ kind: 'named', id })}</dt>
              <dd>
                {meaning}. The interval is {spread}.{' '}
                {sources.map(({ title, publisher, url }, position) => (
                  <span key={url}>
                    {position > 0 && '; '}
                    <a href={url} rel="noreferrer">
                      {title ?? 'Untitled page'}
                    </a>
                    , {publisher}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={area.quiet}>
        Ground is measured on a sphere (Chamberlain and Duquette, JPL Publication 07-03, as in Turf), right to about
        half a percent. Figures are rounded outwards to three digits. Where polygons overlap, the ground counts once, in
        the first of them.
      </p>
    </details>
  );
}
