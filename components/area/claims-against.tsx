import Link from 'next/link';
import { ClaimBar } from '#components/charts/claim-bar';
import { PeopleAxis } from '#components/charts/people-axis';
import { EstimateBadge } from '#components/evidence/status-badge';
import { PanelPart } from '#components/panel/panel-part';
import type { AreaEstimate } from '#data/crowds/area-estimate';
import { DEFAULT_DENSITY, toDensity } from '#data/crowds/densities';
import { formatPeople } from '#data/crowds/describe-area';
import { formatNumber, formatSpan } from '#data/crowds/describe-range';
import { describeNeed, type EventClaims, type GroundClaim } from '#data/crowds/lay-claims';
import { toEventHref } from '#data/model/address';
import { formatDaySpan } from '#data/model/day';
import type { Query } from '#data/model/query';
import area from './area.module.css';
import styles from './claims-against.module.css';

type Props = { events: readonly EventClaims[]; leftOut: number; estimate: AreaEstimate; query: Query };

/** Each claim about the place's events on the axis of the evidence, the drawing as a band behind, and the ground it needs. */
export function ClaimsAgainst({ events, leftOut, estimate, query }: Props) {
  if (events.length === 0)
    return (
      <PanelPart title="Claims, beside this ground">
        <p className={area.quiet}>No claim about a whole event here holds a number to lay beside it.</p>
      </PanelPart>
    );
  const perM2 = estimate.densestPerM2 ?? toDensity(DEFAULT_DENSITY).perM2;
  const holds = estimate.polygons.length === 0 ? null : estimate.people;
  return (
    <PanelPart title="Claims, beside this ground">
      <p className={area.quiet}>
        {holds === null
          ? 'Nothing is drawn yet, so no band stands behind the claims.'
          : `The band is the drawing: ${formatPeople(holds)} people.`}{' '}
        Claims about a part, another moment, or not of persons are left out. A crowd may have stood on other ground than
        what is drawn.
      </p>
      {leftOut > 0 && (
        <p className={area.quiet}>
          Shown are the {events.length} events with the largest figures; {formatNumber(leftOut)} more have claims.
        </p>
      )}
      <PeopleAxis />
      {events.map(({ key, title, startsOn, endsOn, claims }) => (
        <section key={key} className={styles.event}>
          <h3 className={styles.eventTitle}>
            <Link href={toEventHref(key, query)} prefetch={false}>
              {title}
            </Link>
            <span className={area.quiet}> {formatDaySpan(startsOn, endsOn)}</span>
          </h3>
          <ul>
            {claims.map((claim, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: claims have no key of their own and never change order
              <ClaimAgainst key={position} {...{ claim, perM2, holds }} />
            ))}
          </ul>
        </section>
      ))}
    </PanelPart>
  );
}

type OneProps = { claim: GroundClaim; perM2: number; holds: AreaEstimate['people'] | null };

function ClaimAgainst({ claim: { words, claimant, status, bound, span }, perM2, holds }: OneProps) {
  return (
    <li className={styles.claim}>
      <p className={styles.claimWords}>
        <q>{words}</q>
      </p>
      <p className={styles.claimWho}>
        <span>{claimant}</span>
        <EstimateBadge status={status} />
      </p>
      <ClaimBar
        span={span}
        isReading={bound === 'vague'}
        isCounted
        label={`${formatSpan(span)}${holds === null ? '' : `, on a band of ${formatPeople(holds)} for the drawing`}`}
        range={holds === null ? null : { low: holds.low, high: holds.high, openTop: false }}
      />
      <p className={styles.need}>
        {describeNeed(span, perM2)}
        {holds === null ? '.' : `; the drawing holds ${formatPeople(holds)}.`}
      </p>
    </li>
  );
}
