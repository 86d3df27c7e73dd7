import Link from 'next/link';
import { SourceList } from '#components/evidence/source-list';
import { WordHelp } from '#components/evidence/word-help';
import { CopyButton } from '#components/ui/copy-button';
import type { Claim } from '#data/model/account';
import { toPlaceHref } from '#data/model/address';
import type { ProtestEvent, Source, SourceKey } from '#data/model/event';
import { formatPlaceName, type Place } from '#data/model/place';
import type { Query } from '#data/model/query';
import { numberSources } from '#data/model/source-numbers';
import { EventSection } from './event-section';
import styles from './panel.module.css';
import { PanelPart } from './panel-part';

type Props = {
  event: ProtestEvent;
  place: Place;
  sources: ReadonlyMap<SourceKey, Source>;
  disputes: readonly Claim[];
  citation: string;
  query: Query;
};

/** One event by itself, at its own address. */
export function EventView({ event, place, sources, disputes, citation, query }: Props) {
  const numbers = numberSources([event]);
  return (
    <>
      <p className={styles.back}>
        <Link href={toPlaceHref(place.slug, query)} prefetch={false}>
          ← {formatPlaceName(place)}
        </Link>
      </p>
      <h1>{event.title}</h1>
      <EventSection {...{ event, numbers, query, disputes }} heading="none" />
      <PanelPart title="Sources">
        <SourceList numbers={numbers} sources={sources} />
      </PanelPart>
      <PanelPart title="What the words mean" id="words">
        <WordHelp />
      </PanelPart>
      <PanelPart title="Share and cite">
        <p className={styles.tools}>
          <CopyButton label="Copy link" />
          <CopyButton label="Copy citation" text={citation} />
        </p>
      </PanelPart>
    </>
  );
}
