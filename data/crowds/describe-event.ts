import type { ProtestEvent } from '#data/model/event';
import type { Reading } from '#data/model/query';
import { CLAIMANT_ROLES, type ClaimantRole, termsOf, UNITS, type Unit } from '#data/model/vocabulary';
import { formatRange } from './describe-range';
import { countsInRange, type ReportedRange, readEstimate } from './reported-range';

/**
 * Who says how many, of a range made under a reading: `200–500 or more people` and `By 2 claims, from news. Police gave no figure.` Never a bare number,
 * never one claimant alone where several differ.
 */
export function describeCrowd(
  event: Pick<ProtestEvent, 'held' | 'estimates'>,
  range: ReportedRange | null,
  reading: Reading,
): { range: string; detail: string } {
  const counted = event.estimates.filter((claim) => countsInRange(claim) && readEstimate(claim, reading) !== null);
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
    range: `${formatRange(range)} ${nameUnit(counted)}`,
    detail: `By ${claims}, from ${listRoles(counted)}.${describeUnits(counted)}${disputed}${refusals}`,
  };
}

/** What is counted: `students` when all claims count students, `people` when they differ. */
function nameUnit(estimates: readonly { unit: Unit }[]): string {
  const units = new Set(estimates.map(({ unit }) => unit));
  const [only] = units;
  return units.size === 1 && only !== undefined ? UNITS[only].label : UNITS.people.label;
}

/** ` Some of them count students only.`, where claims that count different persons made one range. */
function describeUnits(estimates: readonly { unit: Unit }[]): string {
  const narrower = [...new Set(estimates.map(({ unit }) => unit))].filter((unit) => unit !== 'people');
  const isMixed = narrower.length > 0 && new Set(estimates.map(({ unit }) => unit)).size > 1;
  return isMixed ? ` Some of them count ${narrower.map((unit) => UNITS[unit].label).join(' or ')} only.` : '';
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
