import { countNoun, formatTotal } from '#data/crowds/describe-range';
import { countWithFigure } from '#data/crowds/honest-total';
import { formatDaySpan } from '#data/model/day';
import type { PointedSite } from './map-view';
import styles from './protest-map.module.css';
import type { Site } from './site';

/** Room that the label needs to open to the right of its dot, in pixels. */
const LABEL_WIDTH = 290;
const LABEL_GAP = 12;

/** Name, days, people and number of events of the site under the pointer or the cross. */
export function SiteLabel({ pointed: { site, x, y, radius } }: { pointed: PointedSite }) {
  const opensLeft = x + radius + LABEL_WIDTH > window.innerWidth;
  const left = opensLeft ? x - radius - LABEL_GAP : x + radius + LABEL_GAP;
  const { events } = site.total;
  return (
    <div className={styles.label} data-side={opensLeft ? 'left' : 'right'} style={{ left, top: y }} role="status">
      <strong className={styles.labelName}>{site.name ?? 'Several places'}</strong>
      {site.days === null ? null : <span>{formatDaySpan(site.days.first, site.days.last)}</span>}
      <span className={styles.labelPeople}>{describePeople(site)}</span>
      {events > 1 ? (
        <span>
          {countNoun(events, 'event')}
          {describeWithout(site)}
        </span>
      ) : null}
      {site.incidents > 0 ? <span>With incidents reported</span> : null}
    </div>
  );
}

/** `200–500 people`; what has no figure is named so. */
export function describePeople({ total }: Pick<Site, 'total'>): string {
  const range = formatTotal(total);
  if (range !== null) return `${range} people`;
  return total.announced > 0 && total.unknown === 0 ? 'Announced only' : 'No figure';
}

/** How many events are not in the sum, where some are and some are not. */
function describeWithout({ total }: Site): string {
  const without = total.events - countWithFigure(total);
  return without === 0 || countWithFigure(total) === 0 ? '' : `, ${countWithFigure(total)} with a figure`;
}
