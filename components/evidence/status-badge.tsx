import { ESTIMATE_STATUSES, type EstimateStatus, STATUSES, type Status } from '#data/model/vocabulary';
import styles from './evidence.module.css';
import { StatusMark } from './marks';

/** How a crowd figure stands. */
export function EstimateBadge({ status }: { status: EstimateStatus }) {
  return <Badge status={status} {...ESTIMATE_STATUSES[status]} />;
}

/** How an incident or claim stands. */
export function FactBadge({ status }: { status: Status }) {
  return <Badge status={status} {...STATUSES[status]} />;
}

/**
 * A shape and a word. The definition shows on hover and focus and stands in full in the page's "What the words
 * mean", where the badge leads.
 */
function Badge(props: { status: Status | EstimateStatus; label: string; definition: string }) {
  return (
    <a className={styles.badge} href="#words" data-tip={props.definition}>
      <StatusMark status={props.status} />
      {props.label}
    </a>
  );
}
