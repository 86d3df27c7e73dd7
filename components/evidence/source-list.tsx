import { formatDay } from '#data/model/day';
import type { Source, SourceKey } from '#data/model/event';
import type { SourceNumbers } from '#data/model/source-numbers';
import styles from './evidence.module.css';

type Props = { numbers: SourceNumbers; sources: ReadonlyMap<SourceKey, Source> };

/**
 * The numbered sources that every fact on the page points to. Addresses are linked and never printed, because an
 * address can hold a private person's name.
 */
export function SourceList({ numbers, sources }: Props) {
  const numbered = [...numbers].flatMap(([key, number]) => {
    const source = sources.get(key);
    return source === undefined ? [] : [{ source, number }];
  });
  return (
    <ol className={styles.sources}>
      {numbered.map(({ source, number }) => (
        <li key={source.key} id={`source-${number}`} value={number}>
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
          <SourceName source={source} />
          <span className={styles.quiet}>{describeSource(source)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A dataset may name only a site or a paper: that is shown as what it is, and leads nowhere. */
function SourceName({ source: { url, title, publisher } }: { source: Source }) {
  if (url === null) return <span>{title ?? publisher}</span>;
  return (
    <a href={url} rel="noreferrer">
      {title ?? 'Untitled page'}
    </a>
  );
}

/** `OPB, Fri, Jan 30, 2026. Carries Reuters. News aggregator.` */
function describeSource({ publisher, url, title, publishedOn, via, note }: Source): string {
  const isMereName = url === null && title === null;
  const day = publishedOn === null ? 'no date found' : formatDay(publishedOn);
  const carries = via === null ? '' : ` Carries ${via.replace(/\.$/, '')}.`;
  const whence =
    isMereName && publishedOn === null ? 'Named without a page.' : `${isMereName ? '' : `${publisher}, `}${day}.`;
  return withoutAddresses(`${whence}${carries}${note === null ? '' : ` ${note}`}`);
}

/** The record's own words on a source may name a further page; its address may hold a private name like any other. */
function withoutAddresses(text: string): string {
  return text.replace(/,? https?:\/\/[^\s)]+/g, '');
}
