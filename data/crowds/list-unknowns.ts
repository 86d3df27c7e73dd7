import type { Claim } from '#data/model/account';
import { isByCompilers } from '#data/model/claimant';
import { formatDay } from '#data/model/day';
import { countNoun } from './describe-range';

type Told = Pick<Claim, 'eventOn' | 'role' | 'claimant' | 'status' | 'low' | 'high'>;

/** What the claims of one topic leave open, each in a sentence: nothing is said here that does not follow from them. */
export function listUnknowns(claims: readonly Told[]): string[] {
  const unsupported = claims.filter(({ status }) => status === 'no known evidence').length;
  const disputed = claims.filter(({ status }) => status === 'disputed').length;
  // The record has no role for its compilers, but who they are is known.
  const unknown = claims.filter((claim) => claim.role === 'unknown' && !isByCompilers(claim)).length;
  const of = `of ${countNoun(claims.length, 'claim')}`;
  return [
    disputed > 0 && `Sources contradict each other on ${disputed} ${of}. The record does not settle who is right.`,
    unsupported > 0 && `For ${unsupported} ${of}, sources that looked found nothing in support.`,
    describeSilence(claims),
    describeDisputedDays(claims),
    unknown > 0 && `In what role somebody speaks, or where a figure comes from, is not shown for ${unknown} ${of}.`,
  ].filter((sentence) => sentence !== false && sentence !== null);
}

/** Where others name figures and the authorities speak without one. */
function describeSilence(claims: readonly Told[]): string | null {
  const ofAuthorities = claims.filter(({ role }) => role === 'police' || role === 'officials');
  if (ofAuthorities.length === 0 || ofAuthorities.some(hasFigure) || !claims.some(hasFigure)) return null;
  return 'No figure by police or officials is recorded on this topic.';
}

/** The days of which every figure is disputed. */
function describeDisputedDays(claims: readonly Told[]): string | null {
  const days = [...new Set(claims.map(({ eventOn }) => eventOn))].flatMap((day) => {
    const figures = claims.filter((claim) => claim.eventOn === day && hasFigure(claim));
    const isOpen = figures.length > 0 && figures.every(({ status }) => status === 'disputed');
    return day !== null && isOpen ? [day] : [];
  });
  if (days.length === 0) return null;
  const names = days.toSorted().map(formatDay);
  return `Every figure in numbers for ${names.join(' and for ')} is disputed.`;
}

function hasFigure({ low, high }: Pick<Claim, 'low' | 'high'>): boolean {
  return low !== null || high !== null;
}
