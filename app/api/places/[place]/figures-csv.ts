import { CLAIM_COLUMNS, toClaimRows } from '#data/crowds/claim-columns';
import { toCsvHead, toCsvLines } from '#data/model/csv';
import type { ProtestEvent } from '#data/model/event';
import type { Reading } from '#data/model/query';

/**
 * The crowd figures of events as CSV, one claim a row. Sources are named by their keys: the same download as JSON holds
 * them whole, and no address is printed here, because an address can hold a private name.
 */
export function toCsv(events: readonly ProtestEvent[], reading: Reading): string {
  const rows = events.flatMap((event) => toClaimRows(event, reading));
  return toCsvHead(CLAIM_COLUMNS) + toCsvLines(CLAIM_COLUMNS, rows);
}
