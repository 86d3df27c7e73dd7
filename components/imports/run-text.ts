import { isReason, REASONS } from '#data/model/import-reasons';
import type { ImportRun, LineName, RowOutcomeName } from '#data/model/import-run';

/** `1,234`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** `Nov 24, 2026, 03:05 UTC`: a moment of this server, so with its time zone. */
export function formatMoment(moment: Date): string {
  return `${MOMENT.format(moment)} UTC`;
}

const MOMENT = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** How a run ended, in a word. */
export const STATUS_WORDS = { applied: 'Imported', refused: 'Refused', removed: 'Dataset removed' } as const;

/** What a row of a report says, in a word. */
export const OUTCOME_WORDS: Readonly<Record<RowOutcomeName, string>> = {
  rejected: 'Rejected',
  repaired: 'Repaired',
  merged: 'Merged',
  withdrawn: 'Withdrawn',
  added: 'Event added',
  changed: 'Event changed',
  removed: 'Event taken out',
};

/** What the number before a row counts. */
export const LINE_WORDS: Readonly<Record<LineName, string>> = { line: 'Line', row: 'Row', entry: 'Entry' };

/** The sentence of a reason; a code that the table no longer has stands for itself. */
export function describeReason(code: string): string {
  return isReason(code) ? REASONS[code].sentence : code;
}

/** `Imported Nov 24, 2026, 03:05 UTC`. */
export function describeRun({ status, finishedAt }: ImportRun): string {
  return `${STATUS_WORDS[status]} ${formatMoment(finishedAt)}`;
}
