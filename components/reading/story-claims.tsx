import type { Claim } from '#data/model/account';
import { groupByTopic } from '#data/model/account-order';
import { toSlug } from '#data/model/place';
import type { SourceNumbers } from '#data/model/source-numbers';
import { ClaimSummary } from './claim-summary';
import styles from './story.module.css';
import { toSpotAttributes } from './story-spot';

/** The claims about the whole, by topic; each leads to a page where it stands among all others of its topic. */
export function StoryClaims({ claims, numbers }: { claims: readonly Claim[]; numbers: SourceNumbers }) {
  return groupByTopic(claims).map(({ topic, claims: ofTopic }) => (
    <section key={topic} id={toTopicId(topic)} className={styles.topic}>
      <h3>{topic}</h3>
      <ul>
        {ofTopic.map((claim) => (
          <li key={claim.key} {...(claim.eventOn && toSpotAttributes({ day: claim.eventOn, place: null }))}>
            <ClaimSummary claim={claim} numbers={numbers} withDay />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** The id of a topic on the account's page. */
export function toTopicId(topic: string): string {
  return `topic-${toSlug(topic)}`;
}
