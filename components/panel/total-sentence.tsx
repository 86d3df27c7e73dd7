import { describeTotal, formatExactTotal, formatTotal } from '#data/crowds/describe-range';
import type { HonestTotal } from '#data/crowds/honest-total';

/** What may be said of the people of several events, rounded; the exact sums are its title. */
export function TotalSentence({ total }: { total: HonestTotal }) {
  const exact = formatExactTotal(total);
  const title = exact === formatTotal(total) ? undefined : `Added up exactly: ${exact} people`;
  return <span title={title}>{describeTotal(total)}</span>;
}
