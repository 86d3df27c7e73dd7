import type { Row } from '../cells/row';

/** How coders begin a demand; what begins otherwise was read off signs and heard as chants, and is not kept. */
const DEMAND = /^(?:for|against) |^in [a-z]{3,} (?:of|with)\b/i;

/** The coders' summary, a list with semicolons. */
export function readClaimsSummary(row: Row): string {
  return tidyList(row.cell('claims_summary'));
}

/** Phase 1 has one column of coders' phrases. */
export function readCodedClaims(row: Row): string {
  return tidyList(row.cell('claims'));
}

/** From 2021 to 2024 the one column mixes demands with slogans, all joined by commas: only demands are kept. */
export function readDemands(row: Row): string {
  const parts = row.cell('claims').split(/[,;]\s*/);
  return parts.filter((part) => DEMAND.test(part)).join('; ');
}

function tidyList(text: string): string {
  return text
    .replace(/;(?=\S)/g, '; ')
    .replace(/[.;\s]+$/, '')
    .trim();
}
