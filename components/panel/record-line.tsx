import { ReadingLink } from '#components/ui/reading-link';
import { METHODS_HREF, STORY_HREF, toHref } from '#data/model/address';
import type { DatasetTitle } from '#data/model/dataset';
import { type Day, formatDaySpan } from '#data/model/day';
import { EVERYTHING } from '#data/model/query';

type Props = { datasets: readonly DatasetTitle[]; firstDay: Day; lastDay: Day; hasStory: boolean };

/** What is recorded here and over which days, and where to read on. */
export function RecordLine({ datasets, firstDay, lastDay, hasStory }: Props) {
  const [only] = datasets;
  const span = formatDaySpan(firstDay, lastDay);
  return (
    <>
      <p>
        {datasets.length === 1 && only !== undefined
          ? `${only.title}, ${span}. `
          : `${datasets.length} datasets, ${span}. `}
        {hasStory && (
          <>
            <ReadingLink href={STORY_HREF}>Read the account</ReadingLink>
            {' · '}
          </>
        )}
        <ReadingLink href={METHODS_HREF}>How figures are read</ReadingLink>
      </p>
      {datasets.length > 1 && (
        <p>
          {datasets.map(({ id, title }, position) => (
            <span key={id}>
              {position > 0 && ' · '}
              <ReadingLink href={toHref('/', { ...EVERYTHING, datasets: [id] })}>{title}</ReadingLink>
            </span>
          ))}
          . An event that several of them record is listed, and counted in sums, once for each.
        </p>
      )}
    </>
  );
}
