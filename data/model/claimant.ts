import type { Claim } from './account';
import type { Status } from './vocabulary';

/**
 * Whether a claim is a finding of those who compiled the record. No vocabulary of roles has a word for them, so it stands
 * as "unknown" in the record's file, which is kept as it was handed over; only the claimant's name tells them apart from
 * people about whom nothing is known.
 */
export function isByCompilers({ claimant }: Pick<Claim, 'claimant'>): boolean {
  return claimant.startsWith(COMPILERS);
}

const COMPILERS = 'editors of this dossier';

/** Who says so, as readers are told it: "this dossier" is a name of ours that no page explains. */
export function nameClaimant(claim: Pick<Claim, 'claimant'>): string {
  return isByCompilers(claim) ? claim.claimant.replace(COMPILERS, 'Turnout’s compilers') : claim.claimant;
}

/** What follows the word of a claim's status: `Disputed · claimed by march organizers`, `Claimed by march organizers`. */
export function nameClaimantAfter(status: Status, claim: Pick<Claim, 'claimant'>): string {
  return `${status === 'claimed' ? '' : '· claimed '}by ${nameClaimant(claim)}`;
}
