import type { ProtestEvent } from '#data/model/event';
import { CLAIMANT_ROLES, type ClaimantRole, termsOf } from '#data/model/vocabulary';
import { formatRange } from './describe-range';
import { countsInRange, type ReportedRange, readEstimate } from './reported-range';

/**
 * Who says how many: `200–500 or more people` and `By 2 claims, from news. Police gave no figure.` Never a bare number,
 * never one claimant alone where several differ.
 */
export function describeCrowd(
  event: Pick<ProtestEvent, 'held' | 'estimates'>,
  range: ReportedRange | null,
): { range: string; detail: string } {
  // Words hold a number under every reading or under none, so any reading tells which claims made the range.
  const counted = event.estimates.filter((claim) => countsInRange(claim) && readEstimate(claim, 'interval') !== null);
  const silent = new Set(event.estimates.filter(({ bound }) => bound === 'none').map(({ claimant }) => claimant));
  const refusals = [...silent].map((claimant) => ` ${claimant} gave no figure.`).join('');
  if (event.held === 'announced')
    return { range: 'Announced only', detail: 'Figures for announced events are plans, not counts.' };
  if (range === null) {
    const why =
      event.estimates.length === 0 ? 'No figure was found.' : 'No claim about the whole event holds a number.';
    return { range: 'No figure', detail: `${why}${refusals}` };
  }
  const claims = counted.length === 1 ? 'one claim' : `${counted.length} claims`;
  const disputed = describeDisputes(counted.filter(({ status }) => status === 'disputed').length, counted.length);
  return {
    range: `${formatRange(range)} people`,
    detail: `By ${claims}, from ${listRoles(counted)}.${disputed}${refusals}`,
  };
}

function describeDisputes(disputed: number, all: number): string {
  if (disputed === 0) return '';
  if (disputed === all) return all === 1 ? ' It is disputed.' : ' All of them are disputed.';
  return ' Some of them are disputed.';
}

/** `organizers, police and news`, in the vocabulary's order. */
function listRoles(estimates: readonly { role: ClaimantRole }[]): string {
  const names = termsOf(CLAIMANT_ROLES)
    .filter((role) => estimates.some((estimate) => estimate.role === role))
    .map((role) => (role === 'unknown' ? 'an unknown origin' : role === 'participant' ? 'participants' : role));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
